using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>A patient's signature under one version of the consent text. Only its withdrawal is added later.</summary>
public sealed class ConsentSignature : IVersioned
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    public Guid ConsentVersionId { get; init; }

    /// <summary>The language the text was read in.</summary>
    public required string Language { get; init; }

    /// <summary>JSON of the typed name, the time, and number and hash of the text, so that none of them can be exchanged for another.</summary>
    public Sealed Statement { get; init; }

    public DateTimeOffset SignedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>When somebody at the clinic noted the withdrawal, and who.</summary>
    public DateTimeOffset? WithdrawalNotedAt { get; set; }

    public Guid? WithdrawalNotedBy { get; set; }

    public Guid Version { get; set; }
}
