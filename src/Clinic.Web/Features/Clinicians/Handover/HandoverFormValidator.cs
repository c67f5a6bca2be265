using Clinic.Domain.Review;
using FluentValidation;

namespace Clinic.Web.Features.Clinicians.Handover;

public sealed class HandoverFormValidator : AbstractValidator<HandoverForm>
{
    public HandoverFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Words)
            .NotEmpty().WithErrorCode("words-missing").WithMessage("Write what the others need to know.")
            .MaximumLength(ReviewLimits.Words).WithErrorCode("words-long")
            .WithMessage($"Please shorten the note to {ReviewLimits.Words} characters.");
        RuleFor(form => form.Mentioned).Must(all => all.Count <= ReviewLimits.Mentions)
            .WithErrorCode("mentions-many").WithMessage($"Choose at most {ReviewLimits.Mentions} colleagues.");
    }
}
