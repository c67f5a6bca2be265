using Clinic.Data.Audit;
using Clinic.Data.Records;

namespace Clinic.Load.Filling;

/// <summary>Everything the database holds about one made-up case.</summary>
internal sealed record CaseCopy
{
    public required Patient Patient { get; init; }

    public required PatientKey Key { get; init; }

    public required Draft Draft { get; init; }

    public required IReadOnlyList<SavedAnswer> Answers { get; init; }

    public required Submission Submission { get; init; }

    public required ReviewCase Case { get; init; }

    public Decision? Decision { get; init; }

    /// <summary>The link of the signature, with the code that only the chain itself sets.</summary>
    public (ChainLink Row, byte[] Code)? Link { get; init; }

    public required IReadOnlyList<AuditEvent> Audit { get; init; }
}
