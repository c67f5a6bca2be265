using Clinic.Domain.Review;
using FluentValidation;
using FluentValidation.Results;

namespace Clinic.Web.Features.Clinicians.Letters;

public sealed class LetterFormValidator : AbstractValidator<LetterForm>
{
    private const string TooLong = "-long";

    public LetterFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Recipient)
            .NotEmpty().WithErrorCode("recipient-missing").WithMessage("Enter to whom the letter goes.")
            .MaximumLength(ReviewLimits.LetterRecipient).WithErrorCode($"recipient{TooLong}").WithMessage(Shorten("recipient", ReviewLimits.LetterRecipient));
        RuleFor(form => form.Reason)
            .NotEmpty().WithErrorCode("reason-missing").WithMessage("Enter why you write.")
            .MaximumLength(ReviewLimits.LetterReason).WithErrorCode($"reason{TooLong}").WithMessage(Shorten("reason", ReviewLimits.LetterReason));
        RuleFor(form => form.Findings)
            .NotEmpty().WithErrorCode("findings-missing").WithMessage("Enter what was found.")
            .MaximumLength(ReviewLimits.Note).WithErrorCode($"findings{TooLong}").WithMessage(Shorten("findings", ReviewLimits.Note));
        RuleFor(form => form.Safety)
            .MaximumLength(ReviewLimits.Note).WithErrorCode($"safety{TooLong}").WithMessage(Shorten("words on safety", ReviewLimits.Note));
        RuleFor(form => form.Treatment)
            .MaximumLength(ReviewLimits.Note).WithErrorCode($"treatment{TooLong}").WithMessage(Shorten("treatment so far", ReviewLimits.Note));
        RuleFor(form => form.Request)
            .NotEmpty().WithErrorCode("request-missing").WithMessage("Enter what you ask for.")
            .MaximumLength(ReviewLimits.Note).WithErrorCode($"request{TooLong}").WithMessage(Shorten("request", ReviewLimits.Note));
    }

    /// <summary>Whether it stands against keeping a draft, which may be incomplete, but not longer than what is kept.</summary>
    public static bool IsTooLong(ValidationFailure fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.ErrorCode.EndsWith(TooLong, StringComparison.Ordinal);
    }

    private static string Shorten(string part, int most) => $"Please shorten the {part} to {most} characters.";
}
