using Clinic.Data.Records;

namespace Clinic.Web.Features.Alerts;

/// <summary>One alert with everything that was done about it until it was acknowledged.</summary>
public sealed record AlertLogEntry(
    Guid Id, Guid CaseId, AlertOrigin Origin, bool IsDemo, DateTimeOffset RaisedAt, DateTimeOffset? AcknowledgedAt, string? By,
    DateTimeOffset? NextStepAt, IReadOnlyList<AlertLogStep> Steps);

/// <summary>One step of it.</summary>
public sealed record AlertLogStep(DateTimeOffset At, string Kind, int? Place, string? Recipient, string? By)
{
    /// <summary>The kind alone: the address stays out of logs.</summary>
    public override string ToString() => Kind;
}
