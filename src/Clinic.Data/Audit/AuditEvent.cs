namespace Clinic.Data.Audit;

/// <summary>Who did what to which row, and when. Codes and ids only; the database refuses to change or remove it.</summary>
public sealed class AuditEvent
{
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Null where nobody was signed in, or the program acted itself.</summary>
    public Guid? ActorId { get; init; }

    public string? ActorRole { get; init; }

    public required string Action { get; init; }

    public required string EntityType { get; init; }

    public Guid? EntityId { get; init; }

    public Guid? PatientId { get; init; }

    public string? Detail { get; init; }
}
