using System.Collections.Immutable;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening;

/// <summary>The table of the decision rules, "Flags", in groups of like subject.</summary>
internal static class FlagRules
{
    private static readonly int Bereavement = AnswerCodes.Events.Mask("bereavement");
    private static readonly int Trauma = AnswerCodes.Events.Mask("trauma");

    public static FlagSet Of(in ScreeningFacts facts)
    {
        var flags = default(FlagSet);
        SetMood(in facts, ref flags);
        SetBurnout(in facts, ref flags);
        SetSitting(in facts, ref flags);
        MedicalFlagRules.Set(in facts, ref flags);
        return flags;
    }

    private static void SetMood(in ScreeningFacts facts, ref FlagSet flags)
    {
        var (answers, rules, depression) = (facts.Final, facts.Rules, facts.Depression.Outcome);
        var scope = answers[AnswerCodes.MoodScope];
        var symptoms = Kleene.Or(
            Kleene.AtLeast(facts.Phq9?.Total, rules.AdjustmentPhq9),
            Kleene.AtLeast(facts.Gad7?.Total, rules.AdjustmentGad7));
        var anyEvent = IfAnswered(answers, AnswerCodes.Events, answers.HasAny(AnswerCodes.Events));
        flags.Set(FlagKind.Adjustment, Kleene.And(Kleene.And(anyEvent, depression != true), symptoms));
        flags.Set(FlagKind.Anxiety, Kleene.AtLeast(facts.Gad7?.Total, rules.Anxiety));
        flags.Set(
            FlagKind.FunctionalImpairment,
            Kleene.AtLeast(answers[AnswerCodes.Phq9Difficulty], rules.Impairment));
        flags.Set(FlagKind.Grief, IfAnswered(answers, AnswerCodes.Events, answers.HasAny(AnswerCodes.Events, Bereavement)));
        flags.Set(FlagKind.Trauma, IfAnswered(answers, AnswerCodes.Events, answers.HasAny(AnswerCodes.Events, Trauma)));
        flags.Set(
            FlagKind.MoodWorkBound,
            Kleene.And(
                Kleene.And(depression, !facts.Pervasive),
                Kleene.Or(Kleene.Is(scope, 1), Kleene.Is(scope, 2))));
        flags.Set(
            FlagKind.PossibleDepression,
            facts.Classification == Classification.Indeterminate && depression != false);
        flags.Set(
            FlagKind.SomaticOnly,
            Kleene.And(Kleene.AtLeast(facts.Phq9?.Total, rules.SomaticPhq9), !facts.Phq9Items.Cardinal));
        flags.Set(
            FlagKind.TreatmentResistant,
            Kleene.And(depression, Kleene.AtLeast(answers[AnswerCodes.AntidepressantTrials], rules.Trials)));
    }

    private static void SetBurnout(in ScreeningFacts facts, ref FlagSet flags)
    {
        var (burnout, depression) = (facts.Burnout.Outcome, facts.Depression.Outcome);
        var recovery = facts.Final[AnswerCodes.Recovery];
        bool? noRecovery = recovery is null or 9 ? null : recovery >= facts.Rules.NoRecovery;
        flags.Set(FlagKind.ExhaustionOnly, Kleene.And(facts.Burnout.HighExhaustion, !burnout));
        flags.Set(FlagKind.FatigueNotWorkBound, Kleene.AtLeast(facts.Final[AnswerCodes.FatigueScope], facts.Rules.Fatigue));
        flags.Set(FlagKind.NotInWork, Kleene.Is(facts.Final[AnswerCodes.WorkStatus], 2));
        flags.Set(
            FlagKind.PervasiveDistress,
            Kleene.And(burnout != true && depression != true, facts.Pervasive));
        flags.Set(
            FlagKind.ReassessForDepression,
            Kleene.And(Kleene.And(burnout, depression != true), Kleene.Or(facts.Pervasive, noRecovery)));
    }

    private static void SetSitting(in ScreeningFacts facts, ref FlagSet flags)
    {
        bool? rushed = facts.Input.Seconds is { } seconds
            ? seconds < facts.Rules.SecondsPerAnswer * (long)facts.Final.Count
            : null;
        flags.Set(FlagKind.Rushed, rushed);
        flags.Set(FlagKind.SafetyIncomplete, facts.Safety.Incomplete);
        flags.Set(FlagKind.StraightLine, IsStraightLine(facts.Final));
    }

    private static bool IsStraightLine(AnswerSet answers) =>
        answers[AnswerCodes.Exhaustion[0]] is { } value
        && AllAre(answers, AnswerCodes.Exhaustion, value)
        && AllAre(answers, AnswerCodes.Cynicism, value)
        && AllAre(answers, AnswerCodes.Efficacy, value);

    private static bool AllAre(AnswerSet answers, ImmutableArray<AnswerCode> items, int value)
    {
        foreach (var item in items)
        {
            if (answers[item] != value)
            {
                return false;
            }
        }

        return true;
    }

    internal static bool? IfAnswered(AnswerSet answers, AnswerCode code, bool outcome) =>
        answers.IsAnswered(code) ? outcome : null;
}
