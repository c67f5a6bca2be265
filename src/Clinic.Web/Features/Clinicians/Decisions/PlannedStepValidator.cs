using Clinic.Domain.Review;
using FluentValidation;

namespace Clinic.Web.Features.Clinicians.Decisions;

/// <summary>The rules of the next step, for the forms that hold one.</summary>
public sealed class PlannedStepValidator : AbstractValidator<IPlannedStep>
{
    public PlannedStepValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Ticked).Must((form, ticked) => ticked.All(point => point >= 0 && point < (form.Chosen?.Checklist.Count ?? 0)))
            .WithErrorCode("tick-unknown").WithMessage("Tick points of the checklist shown.");
        RuleFor(form => form.Ticked).Must((form, _) => ReviewRules.IsReason(form.StepWords))
            .When(form => form.Chosen is { } step && ReviewRules.AsksForReason(step, form.Ticked))
            .WithErrorCode("open-point-unexplained")
            .WithMessage("The urgent safety protocol has points that are not ticked. Tick what was done, and say in your words why the rest stays open.");
        RuleFor(form => form.RecheckWeeks)
            .NotNull().When(form => form.Chosen is { AsksWeeks: true } || form.RecheckBattery is not null, ApplyConditionTo.CurrentValidator)
            .WithErrorCode("weeks-missing").WithMessage("Enter in how many weeks to ask again.")
            .InclusiveBetween(ReviewLimits.RecheckLeastWeeks, ReviewLimits.RecheckMostWeeks)
            .WithErrorCode("weeks-range")
            .WithMessage($"Enter a number of weeks from {ReviewLimits.RecheckLeastWeeks} to {ReviewLimits.RecheckMostWeeks}.");
        RuleFor(form => form.RecheckBattery)
            .NotNull().When(form => form.RecheckWeeks is not null, ApplyConditionTo.CurrentValidator)
            .WithErrorCode("battery-missing").WithMessage("Choose what the person is asked then.")
            .IsInEnum().WithErrorCode("battery-unknown").WithMessage("Choose one of the questionnaires shown.");
    }
}
