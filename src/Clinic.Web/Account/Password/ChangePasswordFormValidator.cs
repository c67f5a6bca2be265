using FluentValidation;

namespace Clinic.Web.Account.Password;

public sealed class ChangePasswordFormValidator : AbstractValidator<ChangePasswordForm>
{
    public ChangePasswordFormValidator(AccountWords words)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Current)
            .NotEmpty().WithErrorCode("password-missing").WithMessage(_ => words.PasswordNow);
        RuleFor(form => form.Chosen)
            .IsNewPassword(words)
            .NotEqual(form => form.Current).WithErrorCode("password-same").WithMessage(_ => words.PasswordSame);
    }
}
