using FluentValidation;

namespace Clinic.Web.Account.Passkeys;

public sealed class RemovePasskeyFormValidator : AbstractValidator<RemovePasskeyForm>
{
    public RemovePasskeyFormValidator(AccountWords words) => RuleFor(form => form.Password)
        .NotEmpty().WithErrorCode("password-missing").WithMessage(_ => words.PasswordEnter);
}
