namespace Clinic.Data.Audit;

/// <summary>What is to be written to the trail. <see cref="Action"/> and <see cref="Detail"/> are codes, never words of a person.</summary>
public sealed record AuditEntry(string Action, string EntityType)
{
    public Guid? ActorId { get; init; }

    public string? ActorRole { get; init; }

    public Guid? EntityId { get; init; }

    public Guid? PatientId { get; init; }

    public string? Detail { get; init; }
}
