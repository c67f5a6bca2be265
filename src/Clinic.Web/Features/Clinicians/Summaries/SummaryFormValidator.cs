using Clinic.Domain.Review;
using FluentValidation;

namespace Clinic.Web.Features.Clinicians.Summaries;

public sealed class SummaryFormValidator : AbstractValidator<SummaryForm>
{
    private static readonly string[] ForConversationOnly = ["ketamine", "esketamine"];

    public SummaryFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Text)
            .NotEmpty().WithErrorCode("text-missing").WithMessage("Write the summary first.")
            .MaximumLength(ReviewLimits.Summary).WithErrorCode("text-long")
            .WithMessage($"Please shorten the summary to {ReviewLimits.Summary} characters.")
            .Must(text => !ForConversationOnly.Any(word => text!.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .WithErrorCode("text-ketamine")
            .WithMessage("Ketamine is for a conversation, never for a written summary. Please take the word out.");
    }
}
