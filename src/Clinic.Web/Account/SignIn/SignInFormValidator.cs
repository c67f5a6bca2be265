using FluentValidation;

namespace Clinic.Web.Account.SignIn;

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Email).IsEmail();
        RuleFor(form => form.Password)
            .NotEmpty().WithErrorCode("password-missing").WithMessage("Enter your password.")
            .MaximumLength(AccountLimits.PasswordMost).WithErrorCode("password-long").WithMessage("Enter your password.");
    }
}
