using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>A plain-language summary a clinician released to the patient.</summary>
public sealed class ReleasedSummary : IVersioned
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public Guid PatientId { get; init; }

    public Sealed Text { get; init; }

    /// <summary>Codes of the measures shown with it as pictures, a space between; which ones, never their values.</summary>
    public string Measures { get; init; } = "";

    public DateTimeOffset ReleasedAt { get; init; }

    public Guid ReleasedBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public Guid Version { get; set; }
}
