using Clinic.Domain.Review;
using FluentValidation;

namespace Clinic.Web.Features.Clinicians.Safety;

public sealed class SafetyActionFormValidator : AbstractValidator<SafetyActionForm>
{
    public SafetyActionFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Kind).NotNull().WithErrorCode("action-missing").WithMessage("Choose what was done.")
            .IsInEnum().WithErrorCode("action-unknown").WithMessage("Choose one of the actions shown.");
        RuleFor(form => form.Words)
            .Must(ReviewRules.IsReason).When(form => form.Kind == SafetyActionKind.JudgedFromRecord, ApplyConditionTo.CurrentValidator)
            .WithErrorCode("words-missing").WithMessage("Write down why no contact is needed, in a sentence a colleague can follow.")
            .MaximumLength(ReviewLimits.Words).WithErrorCode("words-long")
            .WithMessage($"Please shorten the words to {ReviewLimits.Words} characters.");
    }
}
