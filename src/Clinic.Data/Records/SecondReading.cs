using Clinic.Data.Encryption;
using Clinic.Domain.Screening;

namespace Clinic.Data.Records;

/// <summary>What a second clinician read in the answers, without the suggestion and the first decision; immutable.</summary>
public sealed class SecondReading
{
    public Guid Id { get; init; }

    public Guid DrawId { get; init; }

    public Guid CaseId { get; init; }

    public Guid ClinicianId { get; init; }

    public DateTimeOffset ReadAt { get; init; }

    public Classification Classification { get; init; }

    /// <summary>Whether the person needs something that the screening did not call for.</summary>
    public bool FindsSomething { get; init; }

    /// <summary>What it is; there wherever something was found.</summary>
    public Sealed? Words { get; init; }
}
