namespace Clinic.Web.Features.Clinicians.Handover;

/// <summary>A hand-over note as it is written.</summary>
public sealed class HandoverForm
{
    public Guid CaseId { get; init; }

    public string? Words { get; set; }

    /// <summary>The colleagues to tell.</summary>
    public HashSet<Guid> Mentioned { get; init; } = [];

    /// <summary>Whether they get a mail too; it says that there is a note, and nothing of it.</summary>
    public bool ByMail { get; set; }

    public void Mention(Guid colleague, bool isMentioned) => _ = isMentioned ? Mentioned.Add(colleague) : Mentioned.Remove(colleague);
}
