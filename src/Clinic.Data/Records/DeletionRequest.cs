namespace Clinic.Data.Records;

/// <summary>A patient's wish that their data is deleted. Open until the clinic has erased or declined, or the patient took it back.</summary>
public sealed class DeletionRequest : IVersioned
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    public DateTimeOffset RequestedAt { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? HandledAt { get; set; }

    /// <summary>The admin; null where the patient took it back.</summary>
    public Guid? HandledBy { get; set; }

    public DeletionOutcome? Outcome { get; set; }

    public Guid Version { get; set; }
}
