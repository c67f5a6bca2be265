using FluentValidation;

namespace Clinic.Web.Account.SecondFactor;

public sealed class TurnOffSecondFactorFormValidator : AbstractValidator<TurnOffSecondFactorForm>
{
    public TurnOffSecondFactorFormValidator(AccountWords words) => RuleFor(form => form.Password)
        .NotEmpty().WithErrorCode("password-missing").WithMessage(_ => words.PasswordEnter);
}
