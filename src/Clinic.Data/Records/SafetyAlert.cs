namespace Clinic.Data.Records;

/// <summary>Something a person must notice. It stays open until somebody acknowledges it, whatever happens to the answers.</summary>
public sealed class SafetyAlert : IVersioned
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>A code, never an answer.</summary>
    public required string Reason { get; init; }

    public AlertOrigin Origin { get; init; }

    /// <summary>The kiosk it was raised on, which shows the waiting page until somebody acknowledges.</summary>
    public Guid? KioskId { get; init; }

    /// <summary>How many times somebody on the clinic's list was asked.</summary>
    public int Asked { get; set; }

    /// <summary>When the next one is asked; null once it is acknowledged.</summary>
    public DateTimeOffset? NextStepAt { get; set; }

    public DateTimeOffset? AcknowledgedAt { get; set; }

    public Guid? AcknowledgedBy { get; set; }

    public Guid Version { get; set; }
}
