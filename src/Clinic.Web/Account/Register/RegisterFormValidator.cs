using FluentValidation;

namespace Clinic.Web.Account.Register;

public sealed class RegisterFormValidator : AbstractValidator<RegisterForm>
{
    public RegisterFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Name)
            .NotEmpty().WithErrorCode("name-missing").WithMessage("Enter your name.")
            .MaximumLength(AccountLimits.Name).WithErrorCode("name-long")
            .WithMessage($"Enter a name of at most {AccountLimits.Name} characters.");
        RuleFor(form => form.Email).IsEmail();
        RuleFor(form => form.Password).IsNewPassword();
    }
}
