using Clinic.Domain.Review;
using FluentValidation;

namespace Clinic.Web.Features.Clinicians.Decisions;

public sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    public DecisionFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Agrees).NotNull().When(form => form.Suggested is not null)
            .WithErrorCode("agreement-missing").WithMessage("Choose whether you agree with the suggestion.");
        When(form => form.IsOverride, AddOverrideRules);
        RuleFor(form => form.Disposition)
            .NotEmpty().WithErrorCode("disposition-missing").WithMessage("Choose what happens next.")
            .Must((form, _) => form.Chosen is { IsRetired: false }).WithErrorCode("disposition-unknown").WithMessage("Choose one of the steps shown.");
        Include(new PlannedStepValidator());
        RuleFor(form => form.Note).MaximumLength(ReviewLimits.Note)
            .WithErrorCode("note-long").WithMessage($"Please shorten the note to {ReviewLimits.Note} characters.");
    }

    private void AddOverrideRules()
    {
        RuleFor(form => form.Decided)
            .NotNull().WithErrorCode("classification-missing").WithMessage("Choose the classification you decide on.")
            .IsInEnum().WithErrorCode("classification-unknown").WithMessage("Choose one of the classifications shown.")
            .NotEqual(form => form.Suggested).WithErrorCode("classification-same")
            .WithMessage("This is the suggested classification. Choose another one, or agree.");
        RuleFor(form => form.Reason)
            .NotNull().WithErrorCode("reason-missing").WithMessage("Choose why you decide otherwise.")
            .IsInEnum().WithErrorCode("reason-unknown").WithMessage("Choose one of the reasons shown.");
        RuleFor(form => form.OverrideWords)
            .NotEmpty().WithErrorCode("words-missing").WithMessage("Say in a sentence why you decide otherwise.")
            .MaximumLength(ReviewLimits.Words).WithErrorCode("words-long")
            .WithMessage($"Please shorten the reason to {ReviewLimits.Words} characters.");
    }
}
