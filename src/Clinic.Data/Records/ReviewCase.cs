using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;

namespace Clinic.Data.Records;

/// <summary>A row of the clinicians' queue: one for each draft, before and after it is submitted.</summary>
public sealed class ReviewCase : IVersioned
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    public Guid SiteId { get; init; }

    public Guid DraftId { get; init; }

    public Guid? SubmissionId { get; set; }

    public CaseKind Kind { get; set; }

    public CaseStatus Status { get; set; }

    public CasePriority Priority { get; set; }

    public SafetyLevel Safety { get; set; }

    public Classification? Classification { get; set; }

    /// <summary>Flag codes in order, a space between.</summary>
    public string Flags { get; set; } = "";

    /// <summary>How the person is worse than at baseline: codes and scores, a space between; empty where they are not.</summary>
    public string Worsening { get; set; } = "";

    /// <summary>Ids of the rules on which alone the classification hangs, a space between; null where it was not kept.</summary>
    public string? Decisive { get; set; }

    public DateTimeOffset ArrivedAt { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public Guid? OwnerId { get; set; }

    public DateTimeOffset? ClaimedAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Whether the clinician reads the answers before the suggestion is shown; drawn when the answers came in.</summary>
    public bool IsBlindFirst { get; set; }

    /// <summary>The percentage of cases that was drawn to be read blind first then, from 0 to 100.</summary>
    public int BlindFirstShare { get; set; }

    public bool IsDemo { get; init; }

    /// <summary>The case of a drill: to be acknowledged, never decided, and in no count or report.</summary>
    public bool IsDrill { get; init; }

    public Guid Version { get; set; }
}
