using Clinic.Data.Kiosks;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Clinic.Web.Account.Kiosk;

public sealed class KioskFormValidator : AbstractValidator<KioskForm>
{
    public KioskFormValidator(IStringLocalizer<KioskFormValidator> words)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Name)
            .Must(name => !string.IsNullOrWhiteSpace(name)).WithErrorCode("name-missing").WithMessage(_ => words["Missing"])
            .MaximumLength(KioskLimits.Name).WithErrorCode("name-long").WithMessage(_ => words["Long", KioskLimits.Name]);
    }
}
