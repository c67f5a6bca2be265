using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening;

/// <summary>Whether the distress reaches beyond work: one point an answer, unknown while it could go either way.</summary>
internal static class PervasiveRule
{
    private const int HadNone = 9;

    public static bool? Of(AnswerSet answers, MoodCutOffs rules, EvidenceLog? evidence)
    {
        var recovery = answers[AnswerCodes.Recovery];
        var (points, open) = (0, 0);
        Count(AnswerCodes.MoodScope, answers[AnswerCodes.MoodScope], 3, ref points, ref open, evidence);
        Count(AnswerCodes.Recovery, recovery == HadNone ? null : recovery, 2, ref points, ref open, evidence);
        Count(AnswerCodes.Joy, answers[AnswerCodes.Joy], 2, ref points, ref open, evidence);
        Count(AnswerCodes.Worth, answers[AnswerCodes.Worth], 2, ref points, ref open, evidence);
        Count(AnswerCodes.Hope, answers[AnswerCodes.Hope], 2, ref points, ref open, evidence);
        var needed = (int)rules.PervasivePoints.Value;
        bool? outcome = points >= needed ? true : points + open < needed ? false : null;
        evidence?.Compare(
            "pervasive", "The distress reaches beyond work.",
            EvidenceInput.Of("pervasive.points", points), ">=", rules.PervasivePoints, outcome);
        return outcome;
    }

    private static void Count(
        AnswerCode code, int? value, int cutOff, ref int points, ref int open, EvidenceLog? evidence)
    {
        var outcome = Kleene.AtLeast(value, cutOff);
        points += outcome == true ? 1 : 0;
        open += outcome is null ? 1 : 0;
        evidence?.Compare(
            $"pervasive.{code.Name}", $"One point for {code.Name}.",
            EvidenceInput.Of(code.Name, value), ">=",
            new CutOff(cutOff, EvidenceLog.RuleSource + "Verdicts"), outcome);
    }
}
