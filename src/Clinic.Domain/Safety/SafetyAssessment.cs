using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Safety;

/// <summary>
/// Suicide risk from the safety answers alone; it reads no score and no classification.
/// Source: decision rules, "Safety".
/// </summary>
public readonly record struct SafetyAssessment
{
    private const SafetyReasons AnyEndorsement = SafetyReasons.ItemNineEndorsed | SafetyReasons.AsqEndorsed;

    private const SafetyReasons RuleOne = SafetyReasons.ThoughtsNow | SafetyReasons.ThoughtsNowOpen
        | SafetyReasons.RecentAttempt | SafetyReasons.AttemptTimeOpen
        | SafetyReasons.ToldToHarm | SafetyReasons.PerinatalVoicesOrBeliefs;

    private static readonly int ToldToHarm = AnswerCodes.MentalStateNow.Mask("told-to-harm");
    private static readonly int VoicesOrBeliefs = AnswerCodes.MentalStateNow.Mask("voices-or-beliefs-now");

    private SafetyAssessment(SafetyReasons reasons) => Reasons = reasons;

    /// <summary>What was found.</summary>
    public SafetyReasons Reasons { get; }

    /// <summary>The level.</summary>
    public SafetyLevel Level => (Reasons & RuleOne) != 0 ? SafetyLevel.Urgent
        : Reasons != 0 ? SafetyLevel.Elevated
        : SafetyLevel.None;

    /// <summary>Whether PHQ-9 item 9 or one of the ASQ questions 1–4 is endorsed.</summary>
    public bool Endorsed => (Reasons & AnyEndorsement) != 0;

    /// <summary>Whether a safety question that counts was left open.</summary>
    public bool Incomplete => Reasons.HasFlag(SafetyReasons.Incomplete);

    /// <summary>An assessment for these reasons, to see what hangs on one.</summary>
    internal static SafetyAssessment Of(SafetyReasons reasons) => new(reasons);

    /// <summary>Assesses the peak of a finished sitting: what is left open counts.</summary>
    public static SafetyAssessment Assess(AnswerSet peak)
    {
        var found = Answered(peak);
        var attemptTimeOpen = IsAttemptTimeDue(peak) && !peak.IsAnswered(AnswerCodes.AsqAttemptWhen);
        var nowOpen = !peak.IsAnswered(AnswerCodes.AsqNow);
        if (attemptTimeOpen)
        {
            found |= SafetyReasons.AttemptTimeOpen | SafetyReasons.Incomplete;
        }

        if (nowOpen && (found & AnyEndorsement) != 0)
        {
            found |= SafetyReasons.ThoughtsNowOpen;
        }

        // "Right now" is due wherever one of the five is open, so an open one among them says incomplete by itself.
        if (AnyOfFiveOpen(peak) || (nowOpen && IsThoughtsNowDue(peak)))
        {
            found |= SafetyReasons.Incomplete;
        }

        return new SafetyAssessment(found);
    }

    /// <summary>
    /// Assesses an unfinished draft: what is unanswered never counts, so the level is urgent as soon as anything is
    /// endorsed or an answer alone fulfils rule 1, and none before. Source: decision rules, "Safety", "Drafts".
    /// </summary>
    public static DraftRisk AssessDraft(AnswerSet answeredSoFar) => new(Answered(answeredSoFar));

    /// <summary>Whether the question about thoughts right now (<c>asq.5</c>) is due.</summary>
    public static bool IsThoughtsNowDue(AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return AnyOfFiveOpen(answers) || (Answered(answers) & AnyEndorsement) != 0;
    }

    /// <summary>Whether the question when the attempt was (<c>asq.4when</c>) is due.</summary>
    public static bool IsAttemptTimeDue(AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers[AnswerCodes.Asq[3]] == 1;
    }

    private static bool AnyOfFiveOpen(AnswerSet answers)
    {
        var open = !answers.IsAnswered(AnswerCodes.Phq9[8]);
        foreach (var question in AnswerCodes.Asq)
        {
            open |= !answers.IsAnswered(question);
        }

        return open;
    }

    private static SafetyReasons Answered(AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var found = answers[AnswerCodes.Phq9[8]] >= 1 ? SafetyReasons.ItemNineEndorsed : SafetyReasons.None;
        foreach (var question in AnswerCodes.Asq)
        {
            found |= answers[question] == 1 ? SafetyReasons.AsqEndorsed : SafetyReasons.None;
        }

        found |= answers[AnswerCodes.AsqNow] == 1 ? SafetyReasons.ThoughtsNow : SafetyReasons.None;
        found |= answers[AnswerCodes.AsqAttemptWhen] == 2 ? SafetyReasons.RecentAttempt : SafetyReasons.None;
        found |= answers.HasAny(AnswerCodes.MentalStateNow, ToldToHarm) ? SafetyReasons.ToldToHarm : SafetyReasons.None;
        return answers[AnswerCodes.Perinatal] == 1 && answers.HasAny(AnswerCodes.MentalStateNow, VoicesOrBeliefs)
            ? found | SafetyReasons.PerinatalVoicesOrBeliefs
            : found;
    }
}
