namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>A letter as it is written.</summary>
public sealed class LetterForm
{
    public Guid CaseId { get; init; }

    /// <summary>The letter it becomes a version of; null for a new one.</summary>
    public Guid? LetterId { get; init; }

    /// <summary>Number of the version it began from; 0 for a new letter.</summary>
    public int BasedOn { get; set; }

    public string? Recipient { get; set; }

    public string? Reason { get; set; }

    public string? Findings { get; set; }

    public string? Safety { get; set; }

    public string? Treatment { get; set; }

    public string? Request { get; set; }

    /// <summary>Whether the letter says how to reach the person; an urgent one does whatever is ticked.</summary>
    public bool TellsContact { get; set; }

    public LetterWords Words() => new()
    {
        Recipient = Trim(Recipient),
        Reason = Trim(Reason),
        Findings = Trim(Findings),
        Safety = Trim(Safety),
        Treatment = Trim(Treatment),
        Request = Trim(Request),
        TellsContact = TellsContact,
    };

    public static LetterForm Of(Guid caseId, Guid? letterId, int basedOn, LetterWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new()
        {
            CaseId = caseId,
            LetterId = letterId,
            BasedOn = basedOn,
            Recipient = words.Recipient,
            Reason = words.Reason,
            Findings = words.Findings,
            Safety = words.Safety,
            Treatment = words.Treatment,
            Request = words.Request,
            TellsContact = words.TellsContact,
        };
    }

    private static string Trim(string? words) => words?.Trim() ?? "";
}
