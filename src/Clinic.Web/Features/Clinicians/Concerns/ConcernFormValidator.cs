using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using FluentValidation;

namespace Clinic.Web.Features.Clinicians.Concerns;

public sealed class ConcernFormValidator : AbstractValidator<ConcernForm>
{
    public ConcernFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Level)
            .NotNull().WithErrorCode("level-missing").WithMessage("Choose how soon somebody has to act.")
            .Must(level => level is SafetyLevel.Elevated or SafetyLevel.Urgent).WithErrorCode("level-unknown").WithMessage("Choose one of the two shown.");
        RuleFor(form => form.Words)
            .NotEmpty().WithErrorCode("words-missing").WithMessage("Write what worries you, and how you know.")
            .MaximumLength(ReviewLimits.Words).WithErrorCode("words-long")
            .WithMessage($"Please shorten the words to {ReviewLimits.Words} characters.");
    }
}
