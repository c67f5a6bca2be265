using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>Something to do for a patient by a day. Words, day and person stay; it is done, and may be opened again.</summary>
public sealed class CareTask : IVersioned
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    public Sealed Words { get; init; }

    /// <summary>The last day for it, at the clinic.</summary>
    public DateOnly DueOn { get; init; }

    public Guid AssignedTo { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public Guid CreatedBy { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public Guid? DoneBy { get; set; }

    public Guid Version { get; set; }
}
