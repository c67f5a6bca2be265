using FluentValidation;

namespace Clinic.Web.Features.Admin.EditWording;

public sealed class WordingEditValidator : AbstractValidator<WordingEdit>
{
    public WordingEditValidator()
    {
        RuleFor(edit => edit.Changes).NotEmpty().WithErrorCode("nothing-changed").WithMessage("Change some words first.");
        RuleForEach(edit => edit.Changes).SetValidator(new WordingChangeValidator());
    }

    private sealed class WordingChangeValidator : AbstractValidator<WordingChange>
    {
        public WordingChangeValidator()
        {
            RuleFor(change => change.Text)
                .NotEmpty().When(change => !change.Place.MayBeEmpty, ApplyConditionTo.CurrentValidator)
                .WithErrorCode("words-missing").WithMessage("People read this: please keep some words here.")
                .Must((change, text) => (text?.Trim().Length ?? 0) <= change.Place.Longest)
                .WithErrorCode("words-long").WithMessage(change => $"Please shorten this to {change.Place.Longest} characters.");
        }
    }
}
