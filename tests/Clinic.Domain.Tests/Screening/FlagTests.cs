using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Screening;

public sealed class FlagTests
{
    private static readonly AnswerSet Quiet = Answered.SafeAndBelowAll;
    private static readonly AnswerSet Depressed = Quiet.Items("phq9", 3, 3, 3, 3, 0, 0, 0, 0, 0);

    public static TheoryData<FlagKind, AnswerSet, AnswerSet> BothSides { get; } = new()
    {
        { FlagKind.Adjustment, Mild.With("ctx.events", "other"), Mild.With("ctx.events") },
        { FlagKind.Adjustment, Mild.With("ctx.events", "other"), Quiet.Items("phq9", 1, 1, 1, 1).With("ctx.events", "other") },
        { FlagKind.Adjustment, Gad(5).With("ctx.events", "other"), Gad(4).With("ctx.events", "other") },
        { FlagKind.Adjustment, Mild.With("ctx.events", "other"), Depressed.With("ctx.events", "other") },
        { FlagKind.Anxiety, Gad(10), Gad(9) },
        { FlagKind.BipolarScreen, Quiet.With(("mh.diagnosed", 1)), Quiet.With(("mh.diagnosed", 0)) },
        { FlagKind.BipolarScreen, Elevated.With(("mh.racing", 1), ("mh.risky", 1)), Elevated.With(("mh.risky", 1)) },
        { FlagKind.BipolarScreen, Elevated.With(("mh.racing", 1), ("mh.lesssleep", 1)), Quiet.With(("mh.racing", 1), ("mh.lesssleep", 1)) },
        { FlagKind.BipolarScreen, Elevated.With(("mh.risky", 1), ("mh.lesssleep", 1)), Elevated.With(("mh.lesssleep", 1)) },
        { FlagKind.ExhaustionOnly, Quiet.Items("ex", 3, 3, 3, 3, 3), Quiet.Items("ex", 3, 3, 3, 3, 2) },
        { FlagKind.FatigueNotWorkBound, Quiet.With(("ctx.fatigue", 3)), Quiet.With(("ctx.fatigue", 2)) },
        { FlagKind.FunctionalImpairment, Quiet.With(("phq9.10", 2)), Quiet.With(("phq9.10", 1)) },
        { FlagKind.Grief, Quiet.With("ctx.events", "bereavement"), Quiet.With("ctx.events", "trauma") },
        { FlagKind.Trauma, Quiet.With("ctx.events", "trauma"), Quiet.With("ctx.events", "bereavement") },
        { FlagKind.MeCfsPattern, MeCfs.With(("fm.cognitive", 1)), MeCfs.With(("fm.cognitive", 0)) },
        { FlagKind.MeCfsPattern, MeCfs.With(("fm.orthostatic", 1)), MeCfs.With(("fm.orthostatic", 1), ("fm.pem", 0)) },
        { FlagKind.MedicalContributor, Quiet.With("fm.signs", "snoring"), Quiet.With("fm.signs", "fever") },
        { FlagKind.MedicalRedFlag, Quiet.With("fm.signs", "lumps"), Quiet.With("fm.signs", "thyroid") },
        { FlagKind.MoodOrPsychosisNow, Quiet.With("mh.now", "elevated-now"), Quiet.With("mh.now") },
        { FlagKind.MoodWorkBound, Bound(Depressed, 2), Bound(Depressed, 0) },
        { FlagKind.MoodWorkBound, Bound(Depressed, 1), Bound(Depressed, 3) },
        { FlagKind.MoodWorkBound, Bound(Depressed, 1), Bound(Quiet, 1) },
        { FlagKind.NotInWork, Quiet.With(("work.status", 2)), Quiet.With(("work.status", 1)) },
        { FlagKind.Perinatal, Quiet.With(("preg", 1)), Quiet.With(("preg", 0)) },
        { FlagKind.PervasiveDistress, Quiet.With(("ctx.joy", 2), ("ctx.hope", 2)), Depressed.With(("ctx.joy", 2), ("ctx.hope", 2)) },
        { FlagKind.PossibleDepression, Depressed.Items("cy", 5, 5, 5, 5, 5).Without("ex.1", "ex.2"), Quiet.Items("cy", 5, 5, 5, 5, 5).Without("ex.1", "ex.2") },
        { FlagKind.PsychosisHistory, Quiet.With(("mh.psychosis", 1)), Quiet.With(("mh.psychosis", 0)) },
        { FlagKind.PsychosisHistory, Quiet.With("ci", "psychotic-disorder"), Quiet.With("ci", "ketamine-allergy") },
        { FlagKind.ReassessForDepression, Burnt.With(("ctx.recovery", 2)), Burnt.With(("ctx.recovery", 1)) },
        { FlagKind.ReassessForDepression, Burnt.With(("ctx.recovery", 3)), Burnt.With(("ctx.recovery", 9)) },
        { FlagKind.ReassessForDepression, Burnt.With(("ctx.joy", 2), ("ctx.hope", 2)), Quiet.With(("ctx.joy", 2), ("ctx.hope", 2)) },
        { FlagKind.SafetyIncomplete, Quiet.Without("asq.1"), Quiet },
        { FlagKind.SomaticOnly, Quiet.Items("phq9", 1, 1, 3, 3, 2), Quiet.Items("phq9", 1, 1, 3, 3, 1) },
        { FlagKind.SomaticOnly, Quiet.Items("phq9", 1, 1, 3, 3, 2), Quiet.Items("phq9", 2, 1, 3, 3, 2) },
        { FlagKind.StraightLine, Quiet.Items("pe", 1, 1, 1, 1, 1, 1), Quiet.Items("pe", 1, 1, 1, 1, 1, 2) },
        { FlagKind.SubstanceRisk, Quiet.With(("su.drugs", 1)), Quiet.With(("su.drugs", 0)) },
        { FlagKind.SubstanceRisk, Quiet.With("ci", "substance-use-disorder"), Quiet.With("ci", "severe-liver-disease") },
        { FlagKind.TreatmentResistant, Depressed.With(("tx.trials", 2)), Depressed.With(("tx.trials", 1)) },
        { FlagKind.TreatmentResistant, Depressed.With(("tx.trials", 3)), Quiet.With(("tx.trials", 3)) },
    };

    private static AnswerSet Mild => Quiet.Items("phq9", 1, 1, 1, 1, 1);

    private static AnswerSet Elevated => Quiet.With(("mh.elevated", 1));

    private static AnswerSet MeCfs => Quiet.With(("fm.sixmonths", 1), ("fm.pem", 1), ("fm.unrefreshed", 1));

    private static AnswerSet Burnt => Quiet.Items("ex", 5, 5, 5, 5, 5).Items("cy", 5, 5, 5, 5, 5);

    [Theory]
    [MemberData(nameof(BothSides), DisableDiscoveryEnumeration = true)]
    public void A_flag_fires_on_one_side_and_not_on_the_other(FlagKind flag, AnswerSet fires, AnswerSet silent)
    {
        Assert.True(fires.HasFlag(flag));
        Assert.False(silent.HasFlag(flag));
    }

    [Theory]
    [InlineData(Sex.Male, 4, true)]
    [InlineData(Sex.Male, 3, false)]
    [InlineData(Sex.Female, 3, true)]
    [InlineData(Sex.Female, 2, false)]
    [InlineData(Sex.Other, 3, true)]
    [InlineData(null, 3, true)]
    [InlineData(null, 2, false)]
    public void The_alcohol_cut_off_depends_on_sex_and_reads_what_is_answered(Sex? sex, int sum, bool expected) =>
        Assert.Equal(expected, Quiet.With(("auditc.1", sum)).HasFlag(FlagKind.AlcoholRisk, sex));

    [Fact]
    public void Fewer_than_two_seconds_an_answer_is_rushed()
    {
        Assert.True(Quiet.HasFlag(FlagKind.Rushed, seconds: (2 * Quiet.Count) - 1));
        Assert.False(Quiet.HasFlag(FlagKind.Rushed, seconds: 2 * Quiet.Count));
        Assert.False(Quiet.HasFlag(FlagKind.Rushed));
        Assert.True(Quiet.With("ci").HasFlag(FlagKind.Rushed, seconds: 2 * Quiet.Count));
    }

    private static AnswerSet Gad(int sum) => Quiet.Items("gad7", [.. Enumerable.Range(0, 7).Select(i => (sum / 7) + (i < sum % 7 ? 1 : 0))]);

    private static AnswerSet Bound(AnswerSet start, int scope) => start.With(
        ("ctx.scope", scope), ("ctx.recovery", 0), ("ctx.joy", 0), ("ctx.worth", 0), ("ctx.hope", 0));
}
