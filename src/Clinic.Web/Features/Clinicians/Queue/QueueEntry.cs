using Clinic.Domain.Outcomes;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.BlindFirst;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>One row: how urgent, who (never more than initials and age), why, since when and whose.</summary>
public sealed record QueueEntry
{
    public required Guid CaseId { get; init; }

    public required Guid Version { get; init; }

    public required CaseKind Kind { get; init; }

    /// <summary>Whether the answers are those of a follow-up.</summary>
    public required bool IsFollowUp { get; init; }

    public required CaseStatus Status { get; init; }

    public required CasePriority Priority { get; init; }

    public required SafetyLevel Safety { get; init; }

    /// <summary>Alerts about the case that nobody has acknowledged.</summary>
    public IReadOnlyList<Guid> OpenAlerts { get; init; } = [];

    public bool AlertOpen => OpenAlerts.Count > 0;

    public Classification? Classification { get; init; }

    /// <summary>How the person is worse than at baseline, the weightiest first.</summary>
    public IReadOnlyList<WorseningSign> Worsening { get; init; } = [];

    /// <summary>Whether a clinician raised a concern by hand.</summary>
    public bool IsRaisedByHand { get; init; }

    /// <summary>The safety level that the person's own answers call for; a colleague may have raised that of the case above it.</summary>
    public SafetyLevel AnsweredSafety { get; init; }

    /// <summary>The PHQ-9 score of what was sent, 0 to 27; null where there is none.</summary>
    public int? Phq9 { get; init; }

    public IReadOnlyList<FlagKind> Flags { get; init; } = [];

    /// <summary>Whether the case waits again because a second reading found something.</summary>
    public bool IsFoundAgain { get; init; }

    /// <summary>Whether what the rules suggest is left out until the reader has recorded a reading of their own.</summary>
    public bool IsBlind { get; init; }

    public required string Initials { get; init; }

    public int? Age { get; init; }

    public required DateTimeOffset ArrivedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>What was decided; null while the case is open.</summary>
    public QueueDecision? Decision { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public Guid? OwnerId { get; init; }

    public string? Owner { get; init; }

    public bool IsMine { get; init; }

    public bool IsDemo { get; init; }

    public bool IsDrill { get; init; }

    /// <summary>The same without what the rules suggest.</summary>
    public QueueEntry Hidden() => this with { IsBlind = true, Classification = null, Phq9 = null, Flags = BlindGate.Shown(Flags), Worsening = [.. Worsening.Where(sign => sign.Kind == WorseningKind.SafetyAnswer)] };
}
