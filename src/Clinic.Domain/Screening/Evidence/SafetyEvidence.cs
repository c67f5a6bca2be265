using System.Collections.Immutable;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>Writes what the safety assessment found, so that a clinician sees the answers behind the level.</summary>
internal static class SafetyEvidence
{
    /// <summary>Each reason with its rule and the answers it reads.</summary>
    public static ImmutableArray<(SafetyReasons Reason, string Id, string Says, ImmutableArray<AnswerCode> Read)> Rows() =>
    [
        (SafetyReasons.ItemNineEndorsed, "safety.item-nine", "PHQ-9 item 9 is endorsed.", [AnswerCodes.Phq9[8]]),
        (SafetyReasons.AsqEndorsed, "safety.asq", "One of the ASQ questions 1 to 4 is yes.", AnswerCodes.Asq),
        (SafetyReasons.Incomplete, "safety.incomplete", "A safety question that counts was left open.",
            [AnswerCodes.Phq9[8], .. AnswerCodes.Asq, AnswerCodes.AsqAttemptWhen, AnswerCodes.AsqNow]),
        (SafetyReasons.ThoughtsNow, "safety.now", "Thoughts of suicide right now.", [AnswerCodes.AsqNow]),
        (SafetyReasons.ThoughtsNowOpen, "safety.now-open", "Something is endorsed and \"right now\" was left open.",
            [AnswerCodes.AsqNow]),
        (SafetyReasons.RecentAttempt, "safety.recent-attempt", "An attempt within three months.", [AnswerCodes.AsqAttemptWhen]),
        (SafetyReasons.AttemptTimeOpen, "safety.attempt-time-open", "An attempt, and when it was is left open.",
            [AnswerCodes.Asq[3], AnswerCodes.AsqAttemptWhen]),
        (SafetyReasons.ToldToHarm, "safety.told-to-harm", "Something tells the person to harm.", [AnswerCodes.MentalStateNow]),
        (SafetyReasons.PerinatalVoicesOrBeliefs, "safety.perinatal-voices",
            "Voices or beliefs now, and pregnant or birth within twelve months.",
            [AnswerCodes.Perinatal, AnswerCodes.MentalStateNow]),
    ];

    public static void Write(in ScreeningFacts facts, EvidenceLog evidence)
    {
        foreach (var (rule, reason, read) in facts.Rules.Book.Safety)
        {
            var figures = evidence.Figures(rule);
            for (var i = 0; i < figures.Length; i++)
            {
                figures[i] = Figure.Of(facts.Peak, read[i]);
            }

            evidence.Say(rule, (facts.Safety.Reasons & reason) != 0);
        }
    }
}
