using FluentValidation;

namespace Clinic.Web.Account.Passkeys;

public sealed class AddPasskeyFormValidator : AbstractValidator<AddPasskeyForm>
{
    public AddPasskeyFormValidator(AccountWords words)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Name)
            .NotEmpty().WithErrorCode("passkey-name-missing").WithMessage(_ => words.PasskeyNameMissing)
            .MaximumLength(AccountLimits.PasskeyName).WithErrorCode("passkey-name-long").WithMessage(_ => words.PasskeyNameLong);
        RuleFor(form => form.Password)
            .NotEmpty().WithErrorCode("password-missing").WithMessage(_ => words.PasswordEnter)
            .MaximumLength(AccountLimits.PasswordMost).WithErrorCode("password-long").WithMessage(_ => words.PasswordEnter);
    }
}
