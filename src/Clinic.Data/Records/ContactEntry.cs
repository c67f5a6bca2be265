using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>A contact, or an attempt at one, immutable: a correction is an entry beside it.</summary>
public sealed class ContactEntry
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>The entry this one corrects; it stays readable.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>When the contact was.</summary>
    public DateTimeOffset At { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    public Guid WrittenBy { get; init; }

    /// <summary>Code of how; see <see cref="Domain.Care.ContactCodes"/>.</summary>
    public required string Way { get; init; }

    /// <summary>Code of whom.</summary>
    public required string Party { get; init; }

    /// <summary>Code of whether they were reached.</summary>
    public required string Outcome { get; init; }

    public Sealed? Words { get; init; }
}
