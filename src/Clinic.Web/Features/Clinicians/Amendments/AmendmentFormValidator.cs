using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Decisions;
using FluentValidation;

namespace Clinic.Web.Features.Clinicians.Amendments;

public sealed class AmendmentFormValidator : AbstractValidator<AmendmentForm>
{
    public AmendmentFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Words)
            .NotEmpty().WithErrorCode("words-missing").WithMessage("Write down what is added or put right, and why.")
            .MaximumLength(ReviewLimits.Note).WithErrorCode("words-long")
            .WithMessage($"Please shorten the words to {ReviewLimits.Note} characters.");
        RuleFor(form => form.Disposition)
            .Must((form, code) => string.IsNullOrEmpty(code) || form.Chosen is { IsRetired: false })
            .WithErrorCode("disposition-unknown").WithMessage("Choose one of the steps shown.");
        Include(new PlannedStepValidator());
    }
}
