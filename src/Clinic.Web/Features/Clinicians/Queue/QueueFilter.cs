using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>What a clinician wants to see of the queue.</summary>
public sealed record QueueFilter
{
    public QueueStatus Status { get; init; } = QueueStatus.Open;

    public CasePriority? Priority { get; init; }

    public SafetyLevel? Safety { get; init; }

    public Classification? Classification { get; init; }

    public CaseKind? Kind { get; init; }

    public bool Mine { get; init; }

    public QueueOrder Order { get; init; } = QueueOrder.Urgency;

    public QueueCursor? From { get; init; }

    /// <summary>Whether anything is left out beside what is open.</summary>
    public bool IsNarrowed => this with { Order = QueueOrder.Urgency, From = null } != new QueueFilter();

    /// <summary>Latest first where nothing waits any more.</summary>
    public bool IsByDecision => Status == QueueStatus.Decided;
}
