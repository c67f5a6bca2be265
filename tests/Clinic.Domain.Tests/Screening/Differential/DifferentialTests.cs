using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Differential;
using CsCheck;

namespace Clinic.Domain.Tests.Screening.Differential;

public sealed class DifferentialTests
{
    private static readonly int Cases = Rounds.Of(1_000);

    [Fact]
    public void Any_answers_get_every_explanation_once_and_never_an_exception() =>
        Each((_, entries) => Assert.Equal(Enum.GetValues<DifferentialKind>(), entries.Select(entry => entry.Kind)));

    [Fact]
    public void The_verdict_is_never_another_than_that_of_the_flags() =>
        Each((trace, entries) =>
        {
            foreach (var entry in entries)
                Assert.Equal(FlagsOf(entry.Kind).Any(flag => trace.Result.Flags.Contains(flag.ToCode())), entry.Outcome == true);
        });

    [Fact]
    public void A_yes_has_something_for_it_a_no_something_against_it_and_an_open_one_what_is_missing() =>
        Each((_, entries) =>
        {
            foreach (var entry in entries)
            {
                Assert.NotEmpty(entry.Outcome switch
                {
                    true => entry.For,
                    false => entry.Against,
                    null => entry.NotKnown,
                });
            }
        });

    [Fact]
    public void Without_an_answer_nothing_is_said_for_or_against_any_explanation()
    {
        foreach (var entry in Read(AnswerSet.Empty))
        {
            Assert.Empty(entry.For);
            Assert.Empty(entry.Against);
            Assert.NotEmpty(entry.NotKnown);
        }
    }

    public static TheoryData<DifferentialKind, bool?, string, string> Said => new()
    {
        { DifferentialKind.Bipolar, true, "Racing thoughts then", "Never told to have bipolar disorder" },
        { DifferentialKind.Medical, true, "Red flag: chest pain or pressure", "Exhausted only around work" },
        { DifferentialKind.MeCfs, true, "Worse for more than a day after effort", "Recovers fully in real time off; rest eases ME/CFS little" },
        { DifferentialKind.Alcohol, true, "AUDIT-C 4 of 12, at or over the cut-off", "Every point comes from how often, none from how much" },
        { DifferentialKind.Anxiety, true, "GAD-7 14 of 21, at or over the cut-off", "" },
        { DifferentialKind.Adjustment, true, "A bereavement in the last three months", "The only event is a bereavement; grief has a reading of its own" },
        { DifferentialKind.ExhaustionOnly, true, "Exhaustion is high", "" },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public void A_reader_sees_what_speaks_for_it_and_what_speaks_against_it(DifferentialKind kind, bool? outcome, string @for, string against)
    {
        var entry = Read(Rich).Single(one => one.Kind == kind);

        Assert.Equal(outcome, entry.Outcome);
        Assert.Contains(entry.For, point => point.Text == @for);
        if (against.Length > 0)
            Assert.Contains(entry.Against, point => point.Text == against);
    }

    [Fact]
    public void An_unanswered_item_is_named_as_not_known_and_never_taken_for_a_no()
    {
        var entry = Read(Rich.Without("fm.pem")).Single(one => one.Kind == DifferentialKind.MeCfs);

        Assert.Null(entry.Outcome);
        Assert.Contains(entry.NotKnown, point => point.Reads == "fm.pem");
        Assert.DoesNotContain(entry.Against, point => point.Reads == "fm.pem");
    }

    [Fact]
    public void Depression_goes_before_an_adjustment_reaction()
    {
        var entry = Read(Rich.Items("phq9", 3, 3, 3, 3, 0, 0, 3, 0, 0)).Single(one => one.Kind == DifferentialKind.Adjustment);

        Assert.False(entry.Outcome);
        Assert.Contains(entry.Against, point => point.Text == "The PHQ-9 suggests depression, which goes before");
    }

    [Fact]
    public void A_rule_set_nobody_knows_any_more_leaves_mild_open()
    {
        var input = ScreeningInput.Of(Rich);

        var entry = DifferentialReading.Of(Answered.Evaluator.Explain(input), input, rules: null).Single(one => one.Kind == DifferentialKind.Adjustment);

        Assert.Contains(entry.NotKnown, point => point.Reads == "phq9");
        Assert.True(entry.Outcome);
    }

    [Fact]
    public void Each_explanation_sign_and_event_has_words_of_its_own()
    {
        IEnumerable<string>[] kinds =
        [
            Enum.GetValues<DifferentialKind>().Select(DifferentialWords.Label), Enum.GetValues<DifferentialKind>().Select(DifferentialWords.ToAsk),
            Enum.GetValues<DifferentialKind>().Select(DifferentialWords.Source), AnswerCodes.BodySigns.ListCodes.Select(DifferentialWords.Sign),
            AnswerCodes.Events.ListCodes.Select(DifferentialWords.Event), new bool?[] { true, false, null }.Select(DifferentialWords.Verdict),
        ];

        Assert.All(kinds, texts => Assert.Equal(texts.Count(), texts.Where(text => text.Length > 0).Distinct().Count()));
        Assert.Throws<ArgumentOutOfRangeException>(() => DifferentialWords.Sign("nothing"));
        Assert.Throws<ArgumentOutOfRangeException>(() => DifferentialWords.Event("nothing"));
    }

    private static AnswerSet Rich { get; } = Answered.SafeAndBelowAll
        .Items("ex", 5, 5, 5, 5, 5).Items("gad7", 2, 2, 2, 2, 2, 2, 2).Items("auditc", 4, 0, 0)
        .With(("mh.diagnosed", 0), ("mh.elevated", 1), ("mh.lesssleep", 1), ("mh.racing", 1), ("mh.risky", 0), ("ctx.fatigue", 1), ("ctx.recovery", 0))
        .With(("fm.sixmonths", 1), ("fm.pem", 1), ("fm.unrefreshed", 1), ("fm.cognitive", 1), ("fm.orthostatic", 0))
        .With("fm.signs", "chest-pain", "thyroid").With("ctx.events", "bereavement");

    private static FlagKind[] FlagsOf(DifferentialKind kind) => kind switch
    {
        DifferentialKind.Bipolar => [FlagKind.BipolarScreen],
        DifferentialKind.Medical => [FlagKind.MedicalRedFlag, FlagKind.MedicalContributor],
        DifferentialKind.MeCfs => [FlagKind.MeCfsPattern],
        DifferentialKind.Alcohol => [FlagKind.AlcoholRisk],
        DifferentialKind.Anxiety => [FlagKind.Anxiety],
        DifferentialKind.Adjustment => [FlagKind.Adjustment],
        DifferentialKind.ExhaustionOnly => [FlagKind.ExhaustionOnly],
    };

    private static ValueList<DifferentialEntry> Read(AnswerSet answers)
    {
        var input = ScreeningInput.Of(answers);
        return DifferentialReading.Of(Answered.Evaluator.Explain(input), input, RuleSets.V2026_1);
    }

    private static void Each(Action<ScreeningExplanation, ValueList<DifferentialEntry>> check) => AnyAnswers.Gen.Sample(
        answers =>
        {
            var input = ScreeningInput.Of(answers);
            var trace = Answered.Evaluator.Explain(input);
            check(trace, DifferentialReading.Of(trace, input, RuleSets.V2026_1));
        },
        iter: Cases);
}
