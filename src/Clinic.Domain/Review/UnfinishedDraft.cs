using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Review;

/// <summary>When an abandoned draft is queued, and how soon it is looked at. Source: decision rules, "Safety", "Drafts".</summary>
public static class UnfinishedDraft
{
    /// <summary>Answered PHQ-9 items that sum to this or more make the case high.</summary>
    public const int HighFromPhq9Sum = 15;

    /// <summary>How long a draft rests before it is queued.</summary>
    public static TimeSpan IdleLimit { get; } = TimeSpan.FromHours(24);

    /// <summary>Whether the draft is to be queued as unfinished.</summary>
    /// <param name="idle">Time since the last saved answer.</param>
    /// <param name="reachedPhq9">Whether the person came as far as the PHQ-9.</param>
    /// <param name="queuedAlready">Whether a case exists for it.</param>
    public static bool IsDue(TimeSpan idle, bool reachedPhq9, bool queuedAlready) =>
        idle >= IdleLimit && reachedPhq9 && !queuedAlready;

    /// <summary>The priority of the unfinished case.</summary>
    /// <param name="answeredSoFar">What is answered.</param>
    /// <param name="firstUnanswered">The first visible unanswered item in the order of the question set; null where it is not scored.</param>
    public static CasePriority PriorityOf(AnswerSet answeredSoFar, AnswerCode? firstUnanswered) =>
        Phq9Items.Of(answeredSoFar).AnsweredSum >= HighFromPhq9Sum || StoppedAtSafety(firstUnanswered)
            ? CasePriority.High
            : CasePriority.Routine;

    private static bool StoppedAtSafety(AnswerCode? item) =>
        item is not null
        && (item == AnswerCodes.Phq9[8]
            || AnswerCodes.Asq.Contains(item)
            || item == AnswerCodes.AsqAttemptWhen
            || item == AnswerCodes.AsqNow);
}
