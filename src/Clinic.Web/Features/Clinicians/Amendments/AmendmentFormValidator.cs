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
        When(form => form.Decided is not null, AddCorrectionRules);
        RuleFor(form => form.Disposition)
            .Must((form, code) => string.IsNullOrEmpty(code) || form.Chosen is { IsRetired: false })
            .WithErrorCode("disposition-unknown").WithMessage("Choose one of the steps shown.");
        Include(new PlannedStepValidator());
    }

    private void AddCorrectionRules()
    {
        RuleFor(form => form.Decided)
            .IsInEnum().WithErrorCode("classification-unknown").WithMessage("Choose one of the classifications shown.")
            .Must((form, _) => form.Standing is not null).WithErrorCode("classification-none").WithMessage("This decision was on no classification, so there is none to correct.")
            .NotEqual(form => form.Standing).WithErrorCode("classification-same").WithMessage("This is what is decided already. Choose another one, or let it stay.");
        RuleFor(form => form.Reason)
            .NotNull().WithErrorCode("reason-missing").WithMessage("Choose why the classification is corrected.")
            .IsInEnum().WithErrorCode("reason-unknown").WithMessage("Choose one of the reasons shown.");
    }
}
