namespace Clinic.Web.Features.Clinicians.FollowUps;

/// <summary>A follow-up of the person, as the case page tells it.</summary>
public sealed record FollowUpEntry
{
    public required Guid Id { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required string By { get; init; }

    public required FollowUpState State { get; init; }

    /// <summary>The case it was sent from.</summary>
    public required Guid SentFrom { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The case of its answers; null while nothing of them is in the queue.</summary>
    public Guid? CaseId { get; init; }
}

/// <summary>How far a follow-up came.</summary>
public enum FollowUpState
{
    Waiting,
    Begun,
    Answered,
    Withdrawn,
    Lapsed,
}
