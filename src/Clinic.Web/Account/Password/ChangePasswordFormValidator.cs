using FluentValidation;

namespace Clinic.Web.Account.Password;

public sealed class ChangePasswordFormValidator : AbstractValidator<ChangePasswordForm>
{
    public ChangePasswordFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Current)
            .NotEmpty().WithErrorCode("password-missing").WithMessage("Enter the password you have now.");
        RuleFor(form => form.Chosen)
            .IsNewPassword()
            .NotEqual(form => form.Current).WithErrorCode("password-same").WithMessage("Choose a password that differs from the one you have now.");
    }
}
