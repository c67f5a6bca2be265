using Clinic.Domain.Questionnaires;
using static Clinic.Domain.Screening.Differential.DifferentialReading;

namespace Clinic.Domain.Screening.Differential;

/// <summary>Explanations that a medical or psychiatric look decides.</summary>
internal static class BodyAndMind
{
    private const string Elevated = "elevated-now";
    private const int OnlyAroundWork = 1;
    private const int RecoversFully = 0;
    private const int AsMuchOutsideWork = 3;

    public static DifferentialEntry Bipolar(ScreeningExplanation trace, ScreeningInput input)
    {
        var (answers, points) = (input.Final, new PointList(input.Final));
        points.Item(AnswerCodes.BipolarDiagnosed, "Told by a professional to have bipolar disorder", "Never told to have bipolar disorder");
        points.Item(AnswerCodes.Elevated, "A time of four days or more, unusually high or full of energy", "No time of four days or more, unusually high");
        if (answers[AnswerCodes.Elevated] != 0)
        {
            points.Item(AnswerCodes.LessSleep, "Much less sleep then, without tiredness", "Slept as usual then");
            points.Item(AnswerCodes.Racing, "Racing thoughts then", "No racing thoughts then");
            points.Item(AnswerCodes.Risky, "Risky acts then", "No risky acts then");
        }

        if (input.Peak.Has(AnswerCodes.MentalStateNow, Elevated))
            points.For("Feels unusually high or speeded up at the moment", "mh.now");
        return points.Close(DifferentialKind.Bipolar, Flag(trace, FlagKind.BipolarScreen));
    }

    public static DifferentialEntry Medical(ScreeningExplanation trace, ScreeningInput input)
    {
        var (answers, points) = (input.Final, new PointList(input.Final));
        points.Listed(AnswerCodes.BodySigns, DifferentialWords.Sign, "None of the body signs", "Body signs: not answered");
        FatigueScope(points, answers);
        if (Flag(trace, FlagKind.SomaticOnly) == true)
            points.For("A high PHQ-9 without low mood or lost interest", "phq9, cardinal");
        return points.Close(
            DifferentialKind.Medical, Kleene.Or(Flag(trace, FlagKind.MedicalRedFlag), Flag(trace, FlagKind.MedicalContributor)));
    }

    public static DifferentialEntry MeCfs(ScreeningExplanation trace, ScreeningInput input)
    {
        var (answers, points) = (input.Final, new PointList(input.Final));
        points.Item(AnswerCodes.ActivityDrop, "Able to do much less for six months or more", "No long drop in what can be done");
        points.Item(AnswerCodes.PostExertional, "Worse for more than a day after effort", "Not worse after effort");
        points.Item(AnswerCodes.Unrefreshed, "Sleep does not refresh", "Sleep refreshes");
        points.Item(AnswerCodes.ThinkingDifficulty, "Trouble thinking, remembering or finding words", "No trouble thinking");
        points.Item(AnswerCodes.Orthostatic, "Worse when upright", "Not worse when upright");
        FatigueScope(points, answers);
        if (answers[AnswerCodes.Recovery] == RecoversFully)
            points.Against("Recovers fully in real time off; rest eases ME/CFS little", "ctx.recovery");
        return points.Close(DifferentialKind.MeCfs, Flag(trace, FlagKind.MeCfsPattern));
    }

    private static void FatigueScope(PointList points, AnswerSet answers)
    {
        switch (answers[AnswerCodes.FatigueScope])
        {
            case null:
                points.Open("Where the exhaustion shows: not answered", "ctx.fatigue");
                break;
            case >= AsMuchOutsideWork:
                points.For("Exhausted as much outside work", "ctx.fatigue");
                break;
            case OnlyAroundWork:
                points.Against("Exhausted only around work", "ctx.fatigue");
                break;
            default:
                break;
        }
    }
}
