using Clinic.Domain.Consent;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace Clinic.Web.Features.Patients.Consent;

public sealed class SignFormValidator : AbstractValidator<SignForm>
{
    public SignFormValidator(IStringLocalizer<SignFormValidator> words)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Name)
            .NotEmpty().WithErrorCode("name-missing").WithMessage(_ => words["NameMissing"])
            .MaximumLength(ConsentLimits.SignedName).WithErrorCode("name-long").WithMessage(_ => words["NameLong", ConsentLimits.SignedName]);
        RuleFor(form => form.Agree).Equal(true).WithErrorCode("agree-missing").WithMessage(_ => words["AgreeMissing"]);
    }
}
