using FluentValidation;

namespace Clinic.Web.Account.SignIn;

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator(AccountWords words)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Email).IsEmail(words);
        RuleFor(form => form.Password)
            .NotEmpty().WithErrorCode("password-missing").WithMessage(_ => words.PasswordEnter)
            .MaximumLength(AccountLimits.PasswordMost).WithErrorCode("password-long").WithMessage(_ => words.PasswordEnter);
    }
}
