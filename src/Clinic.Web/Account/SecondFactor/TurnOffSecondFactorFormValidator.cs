using FluentValidation;

namespace Clinic.Web.Account.SecondFactor;

public sealed class TurnOffSecondFactorFormValidator : AbstractValidator<TurnOffSecondFactorForm>
{
    public TurnOffSecondFactorFormValidator() => RuleFor(form => form.Password)
        .NotEmpty().WithErrorCode("password-missing").WithMessage("Enter your password.");
}
