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

    public FlagKind? Flag { get; init; }

    public bool Mine { get; init; }

    /// <summary>Only cases that this clinician holds.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Only cases that nobody holds.</summary>
    public bool Unowned { get; init; }

    public Guid? SiteId { get; init; }

    /// <summary>The first day of arrival, where the clinic is.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of arrival, where the clinic is.</summary>
    public DateOnly? Until { get; init; }

    public QueueOrder Order { get; init; } = QueueOrder.Urgency;

    public QueueCursor? From { get; init; }

    /// <summary>Whether a filter is set that is seldom needed.</summary>
    public bool HasMore => Flag is not null || OwnerId is not null || Unowned || SiteId is not null || Since is not null || Until is not null;

    /// <summary>Whether anything is left out beside what is open.</summary>
    public bool IsNarrowed => this with { Order = QueueOrder.Urgency, From = null } != new QueueFilter();

    /// <summary>Latest first where nothing waits any more.</summary>
    public bool IsByDecision => Status == QueueStatus.Decided;
}
