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

    /// <summary>Whether an action settles a safety concern. A call that nobody answered does not.</summary>
    public static bool Settles(SafetyActionKind kind) => kind switch
    {
        SafetyActionKind.SpokeWithPerson or SafetyActionKind.AssessedInPerson or SafetyActionKind.HandedToCrisisTeam
            or SafetyActionKind.CalledEmergencyServices or SafetyActionKind.ReachedEmergencyContact
            or SafetyActionKind.JudgedFromRecord => true,
        SafetyActionKind.TriedToReach => false,
    };

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

        if ((safety != SafetyLevel.None || alarms.Count > 0) && !IsSettled(alarms, steps))
        {
            return DecisionObstacle.SafetyActionMissing;
        }

        return alarms.Any(alarm => !alarm.IsAcknowledged) ? DecisionObstacle.AlertOpen : null;
    }

    /// <summary>Whether something that settles the concern was done after the latest alert; what came before answers an older one.</summary>
    public static bool IsSettled(IReadOnlyCollection<SafetyAlarm> alarms, IEnumerable<SafetyStep> steps)
    {
        ArgumentNullException.ThrowIfNull(alarms);
        ArgumentNullException.ThrowIfNull(steps);
        var latest = alarms.Count == 0 ? DateTimeOffset.MinValue : alarms.Max(alarm => alarm.RaisedAt);
        return steps.Any(step => Settles(step.Kind) && step.At >= latest);
    }
}
