using FluentValidation;

namespace Clinic.Web.Account.Register;

public sealed class RegisterFormValidator : AbstractValidator<RegisterForm>
{
    public RegisterFormValidator(AccountWords words)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Name)
            .NotEmpty().WithErrorCode("name-missing").WithMessage(_ => words.NameMissing)
            .MaximumLength(AccountLimits.Name).WithErrorCode("name-long")
            .WithMessage(_ => words.NameLong);
        RuleFor(form => form.Email).IsEmail(words);
        RuleFor(form => form.Password).IsNewPassword(words);
    }
}
