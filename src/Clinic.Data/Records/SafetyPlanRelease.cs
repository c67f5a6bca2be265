namespace Clinic.Data.Records;

/// <summary>That a clinician gave the patient a version of the safety plan to read. One version at a time is with them.</summary>
public sealed class SafetyPlanRelease : IVersioned
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>The version whose words the patient reads.</summary>
    public Guid PlanId { get; init; }

    public DateTimeOffset ReleasedAt { get; init; }

    public Guid ReleasedBy { get; init; }

    /// <summary>When it was taken back, or replaced by another version; null for the one that is with the patient.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public Guid? WithdrawnBy { get; set; }

    public Guid Version { get; set; }
}
