namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>Whom to invite, and how.</summary>
public sealed class InvitationForm
{
    public string? Name { get; set; }

    public DateOnly? Born { get; set; }

    public string? Email { get; set; }

    /// <summary>Tag of the language the person reads.</summary>
    public string Language { get; set; } = InvitationFormValidator.Languages[0].Tag;

    public InvitationWay Way { get; set; }

    /// <summary>After a patient of the same name and date of birth was found: that one.</summary>
    public Guid? KnownPatient { get; set; }

    /// <summary>After a patient of the same name and date of birth was found: somebody else after all.</summary>
    public bool IsSomebodyElse { get; set; }

    // Bound to a form; must not reach a log.
    public override string ToString() => nameof(InvitationForm);
}
