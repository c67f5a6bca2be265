using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using FluentValidation;

namespace Clinic.Web.Features.Clinicians.SecondReadings;

public sealed class SecondReadingFormValidator : AbstractValidator<SecondReadingForm>
{
    public SecondReadingFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Classification)
            .NotNull().WithErrorCode("classification-missing").WithMessage("Choose what you read in the answers.")
            .IsInEnum().WithErrorCode("classification-unknown").WithMessage("Choose one of the classifications shown.");
        RuleFor(form => form.FindsSomething)
            .NotNull().WithErrorCode("finding-missing").WithMessage("Choose whether somebody has to look at this person again.")
            .Must((form, finds) => finds == true || form.Classification is not { } read || read == Classification.BelowThreshold)
            .WithErrorCode("finding-contradicts").WithMessage("You read something other than “below the cut-offs”. Then somebody has to look again.");
        RuleFor(form => form.Words)
            .NotEmpty().When(form => form.FindsSomething == true, ApplyConditionTo.CurrentValidator)
            .WithErrorCode("words-missing").WithMessage("Say in a sentence what you found, for whoever looks again.")
            .MaximumLength(ReviewLimits.Words).WithErrorCode("words-long").WithMessage($"Please shorten the words to {ReviewLimits.Words} characters.");
    }
}
