using Clinic.Domain.Safety;

namespace Clinic.Domain.Review;

/// <summary>
/// The allowed steps of a review: waiting ⇄ claimed → decided, where a clinician can do nothing more. A decision needs the
/// claim, and a safety concern needs a recorded action first. Source: project rule, to be confirmed by a clinician.
/// </summary>
public static class ReviewRules
{
    /// <summary>Whether a case may go from one status to the other.</summary>
    public static bool Allows(CaseStatus from, CaseStatus to) => (from, to) switch
    {
        (CaseStatus.Waiting, CaseStatus.Claimed) => true,
        (CaseStatus.Claimed, CaseStatus.Waiting or CaseStatus.Decided) => true,
        (CaseStatus.Waiting, CaseStatus.Waiting or CaseStatus.Decided) => false,
        (CaseStatus.Claimed, CaseStatus.Claimed) => false,
        (CaseStatus.Decided, CaseStatus.Waiting or CaseStatus.Claimed or CaseStatus.Decided) => false,
    };

    /// <summary>
    /// Whether an action settles a safety concern of this level. A call that nobody answered does not, and an urgent concern
    /// is never settled from the record alone: somebody has to be reached.
    /// </summary>
    /// <param name="kind">What was done.</param>
    /// <param name="safety">The level the case carries.</param>
    public static bool Settles(SafetyActionKind kind, SafetyLevel safety) => kind switch
    {
        SafetyActionKind.SpokeWithPerson or SafetyActionKind.AssessedInPerson or SafetyActionKind.HandedToCrisisTeam
            or SafetyActionKind.CalledEmergencyServices or SafetyActionKind.ReachedEmergencyContact => true,
        SafetyActionKind.JudgedFromRecord => safety != SafetyLevel.Urgent,
        SafetyActionKind.TriedToReach => false,
    };

    /// <summary>
    /// Whether words can stand as a reason: <see cref="ReviewLimits.ReasonLeastWords"/> words of two letters or more and
    /// <see cref="ReviewLimits.ReasonLeastLetters"/> letters in all. Whether they are good ones is for people to judge.
    /// </summary>
    public static bool IsReason(string? words)
    {
        var letters = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Count(char.IsLetter)).Where(count => count > 1).ToList();
        return letters.Count >= ReviewLimits.ReasonLeastWords && letters.Sum() >= ReviewLimits.ReasonLeastLetters;
    }

    /// <summary>Whether a next step leaves points open that need a reason in words; those of the urgent safety protocol do.</summary>
    /// <param name="step">What happens next.</param>
    /// <param name="ticked">The places of the ticked points, from 0.</param>
    public static bool AsksForReason(Disposition step, IReadOnlySet<int> ticked)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(ticked);
        return step.IsUrgentSafety && Enumerable.Range(0, step.Checklist.Count).Any(place => !ticked.Contains(place));
    }

    /// <summary>What stands in the way of a decision, or null where nothing does.</summary>
    /// <param name="status">Where the case stands.</param>
    /// <param name="claimedByYou">Whether the person who decides holds the claim.</param>
    /// <param name="safety">The level the case carries.</param>
    /// <param name="alarms">Every alert of the case.</param>
    /// <param name="steps">Every safety action recorded on the case.</param>
    public static DecisionObstacle? ObstacleToDecision(
        CaseStatus status,
        bool claimedByYou,
        SafetyLevel safety,
        IReadOnlyCollection<SafetyAlarm> alarms,
        IEnumerable<SafetyStep> steps)
    {
        ArgumentNullException.ThrowIfNull(alarms);
        if (status == CaseStatus.Decided)
        {
            return DecisionObstacle.AlreadyDecided;
        }

        if (!Allows(status, CaseStatus.Decided) || !claimedByYou)
        {
            return DecisionObstacle.NotClaimedByYou;
        }

        if ((safety != SafetyLevel.None || alarms.Count > 0) && !IsSettled(safety, alarms, steps))
        {
            return DecisionObstacle.SafetyActionMissing;
        }

        return alarms.Any(alarm => !alarm.IsAcknowledged) ? DecisionObstacle.AlertOpen : null;
    }

    /// <summary>Whether something that settles the concern was done after the latest alert; what came before answers an older one.</summary>
    public static bool IsSettled(SafetyLevel safety, IReadOnlyCollection<SafetyAlarm> alarms, IEnumerable<SafetyStep> steps)
    {
        ArgumentNullException.ThrowIfNull(alarms);
        ArgumentNullException.ThrowIfNull(steps);
        var latest = alarms.Count == 0 ? DateTimeOffset.MinValue : alarms.Max(alarm => alarm.RaisedAt);
        return steps.Any(step => Settles(step.Kind, safety) && step.At >= latest);
    }
}
