using Clinic.Domain.Care;
using FluentValidation;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>A contact as it is written down.</summary>
public sealed class ContactForm
{
    public Guid PatientId { get; init; }

    /// <summary>The entry it corrects.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>When it was, on the clinic's clock.</summary>
    public DateTime? At { get; set; }

    public ContactWay? Way { get; set; }

    public ContactParty? Party { get; set; } = ContactParty.Person;

    public ContactOutcome? Outcome { get; set; }

    public string? Words { get; set; }
}

public sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    public ContactFormValidator()
    {
        RuleFor(form => form.At).NotNull().WithErrorCode("at-missing").WithMessage("Say when it was.");
        RuleFor(form => form.Way).NotNull().WithErrorCode("way-missing").WithMessage("Choose how.")
            .IsInEnum().WithErrorCode("way-unknown").WithMessage("Choose one of those shown.");
        RuleFor(form => form.Party).NotNull().WithErrorCode("party-missing").WithMessage("Choose with whom.")
            .IsInEnum().WithErrorCode("party-unknown").WithMessage("Choose one of those shown.");
        RuleFor(form => form.Outcome).NotNull().WithErrorCode("outcome-missing").WithMessage("Say whether they were reached.")
            .IsInEnum().WithErrorCode("outcome-unknown").WithMessage("Choose one of those shown.");
        RuleFor(form => form.Words)
            .NotEmpty().When(form => form.CorrectsId is not null, ApplyConditionTo.CurrentValidator)
            .WithErrorCode("words-missing").WithMessage("Say in a few words what is corrected.")
            .MaximumLength(CareLimits.Words).WithErrorCode("words-long").WithMessage($"Please shorten the words to {CareLimits.Words} characters.");
    }
}
