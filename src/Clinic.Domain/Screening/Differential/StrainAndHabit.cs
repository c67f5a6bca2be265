using System.Globalization;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;
using static Clinic.Domain.Screening.Differential.DifferentialReading;

namespace Clinic.Domain.Screening.Differential;

/// <summary>Explanations that lie in events, worry, alcohol or strain.</summary>
internal static class StrainAndHabit
{
    private const string Bereavement = "bereavement";

    public static DifferentialEntry Alcohol(ScreeningExplanation trace, ScreeningInput input)
    {
        var (answers, points) = (input.Final, new PointList(input.Final));
        var outcome = Flag(trace, FlagKind.AlcoholRisk);
        var sum = AuditCScore.AnsweredSum(answers);
        var read = string.Create(CultureInfo.InvariantCulture, $"AUDIT-C {sum} of 12");
        points.Verdict(
            outcome, $"{read}, at or over the cut-off", $"{read}, below the cut-off", $"{read} so far; open answers could reach the cut-off", "auditc");
        if (outcome == true && answers[AnswerCodes.AuditC[1]] == 0 && answers[AnswerCodes.AuditC[2]] == 0)
            points.Against("Every point comes from how often, none from how much", "auditc.2, auditc.3");
        switch (answers[AnswerCodes.Drugs])
        {
            case 1:
                points.For("Drugs, or medicines other than prescribed, in the past year", "su.drugs");
                break;
            case null:
                points.Open("Drugs: not answered", "su.drugs");
                break;
            default:
                break;
        }

        return points.Close(DifferentialKind.Alcohol, outcome);
    }

    public static DifferentialEntry Anxiety(ScreeningExplanation trace, ScreeningInput input)
    {
        var (answers, points) = (input.Final, new PointList(input.Final));
        var (sum, answered) = answers.Tally(AnswerCodes.Gad7);
        var total = trace.Result.Scores.Gad7;
        var read = total is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"GAD-7 {known} of 21")
            : string.Create(CultureInfo.InvariantCulture, $"GAD-7 not scored, {sum} points from {answered} of 7 answers");
        points.Verdict(Flag(trace, FlagKind.Anxiety), $"{read}, at or over the cut-off", $"{read}, below the cut-off", read, "gad7");
        if (total is not null && answered < AnswerCodes.Gad7.Length)
            points.Open(string.Create(CultureInfo.InvariantCulture, $"{AnswerCodes.Gad7.Length - answered} of 7 not answered; the total is scaled up"), "gad7");
        if (answers.Has(AnswerCodes.Events, "trauma"))
            points.For("A traumatic event in the last three months", "ctx.events");
        return points.Close(DifferentialKind.Anxiety, Flag(trace, FlagKind.Anxiety));
    }

    public static DifferentialEntry Adjustment(ScreeningExplanation trace, ScreeningInput input, RuleSet? rules)
    {
        var (answers, points) = (input.Final, new PointList(input.Final));
        var (phq9, gad7) = (trace.Result.Scores.Phq9, trace.Result.Scores.Gad7);
        points.Listed(AnswerCodes.Events, DifferentialWords.Event, "No event of the last three months named", "Life events: not answered");
        if (answers.List(AnswerCodes.Events) is [Bereavement])
            points.Against("The only event is a bereavement; grief has a reading of its own", "ctx.events");
        if (trace.Result.Depression is not { } depression)
            points.Open("Whether the PHQ-9 suggests depression is open; depression goes before", "depression");
        else if (depression)
            points.Against("The PHQ-9 suggests depression, which goes before", "depression");
        Symptoms(points, "PHQ-9", phq9, rules?.Mood.AdjustmentPhq9, "phq9");
        Symptoms(points, "GAD-7", gad7, rules?.Mood.AdjustmentGad7, "gad7");
        return points.Close(DifferentialKind.Adjustment, Flag(trace, FlagKind.Adjustment));
    }

    public static DifferentialEntry ExhaustionOnly(ScreeningExplanation trace, ScreeningInput input)
    {
        var points = new PointList(input.Final);
        points.Verdict(Rule(trace, "burnout.exhaustion"), "Exhaustion is high", "Exhaustion is not high", "Exhaustion could not be scored", "exhaustion");
        points.Verdict(Negate(Rule(trace, "burnout.cynicism")), "Cynicism is not high", "Cynicism is high", "Cynicism could not be scored", "cynicism");
        points.Verdict(Negate(Rule(trace, "burnout.efficacy")), "Efficacy is not low", "Efficacy is low", "Efficacy could not be scored", "efficacy");
        return points.Close(DifferentialKind.ExhaustionOnly, Flag(trace, FlagKind.ExhaustionOnly));
    }

    private static bool? Negate(bool? verdict) => !verdict;

    private static void Symptoms(PointList points, string name, int? total, CutOff? from, string reads)
    {
        if (total is not { } known)
            points.Open($"{name} could not be scored", reads);
        else if (from is null)
            points.Open(string.Create(CultureInfo.InvariantCulture, $"{name} {known}; the cut-off it was held against is not on record any more"), reads);
        else if (known >= from.Value)
            points.For(string.Create(CultureInfo.InvariantCulture, $"{name} {known}: at least mild"), reads);
        else
            points.Against(string.Create(CultureInfo.InvariantCulture, $"{name} {known}: below mild"), reads);
    }
}
