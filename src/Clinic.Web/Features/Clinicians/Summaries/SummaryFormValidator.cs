using System.Globalization;
using System.Text;
using Clinic.Domain.Review;
using FluentValidation;

namespace Clinic.Web.Features.Clinicians.Summaries;

public sealed class SummaryFormValidator : AbstractValidator<SummaryForm>
{
    // Stems, so that every language and ending is found: ketamine, esketamina, ketaminas.
    private static readonly string[] ForConversationOnly = ["ketamin", "spravato"];

    public SummaryFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Text)
            .NotEmpty().WithErrorCode("text-missing").WithMessage("Write the summary first.")
            .MaximumLength(ReviewLimits.Summary).WithErrorCode("text-long")
            .WithMessage($"Please shorten the summary to {ReviewLimits.Summary} characters.")
            .Must(text => !ForConversationOnly.Any(word => Plain(text!).Contains(word, StringComparison.OrdinalIgnoreCase)))
            .WithErrorCode("text-ketamine")
            .WithMessage("Ketamine is for a conversation, never for a written summary. Please take the word out.");
    }

    private static string Plain(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormKD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)));
}
