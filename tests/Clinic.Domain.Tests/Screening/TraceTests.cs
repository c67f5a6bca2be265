using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Evidence;
using CsCheck;

namespace Clinic.Domain.Tests.Screening;

public sealed class TraceTests
{
    private static AnswerSet Burnt => Answered.SafeAndBelowAll.Items("ex", 5, 5, 5, 5, 5).Items("cy", 5, 5, 5, 5, 5);

    [Fact]
    public void A_rule_is_decisive_only_where_it_alone_would_change_the_outcome()
    {
        var one = Explain(Burnt);
        Assert.Equal(DecisiveFor.Classification, one.Find("burnout.exhaustion")!.Decides);
        Assert.Equal(DecisiveFor.Classification, one.Find("burnout.cynicism")!.Decides);
        Assert.Equal(DecisiveFor.Nothing, one.Find("burnout.efficacy")!.Decides);

        var either = Explain(Burnt.Items("pe", 1, 1, 1, 1, 1, 1));
        Assert.Equal(DecisiveFor.Classification, either.Find("burnout")!.Decides);
        Assert.Equal(DecisiveFor.Nothing, either.Find("burnout.cynicism")!.Decides);
        Assert.Equal(DecisiveFor.Nothing, either.Find("burnout.efficacy")!.Decides);
    }

    [Fact]
    public void What_depression_hangs_on_is_told_rule_by_rule()
    {
        var total = Explain(Answered.SafeAndBelowAll.Items("phq9", 2, 2, 1, 1, 1, 1, 1, 1));
        Assert.Equal(DecisiveFor.Classification, total.Find("depression.total")!.Decides);
        Assert.Equal(DecisiveFor.Classification, total.Find("depression.cardinal")!.Decides);

        var major = Explain(Answered.SafeAndBelowAll.Items("phq9", 2, 2, 2, 2, 2, 0, 0, 0));
        Assert.Equal(DecisiveFor.Nothing, major.Find("depression.total")!.Decides);
        Assert.Equal(DecisiveFor.Nothing, major.Find("depression.cardinal")!.Decides);
        Assert.Equal(DecisiveFor.Classification, major.Find("depression")!.Decides);
    }

    [Fact]
    public void Which_came_first_is_decisive_where_both_are_there()
    {
        var both = Burnt.Items("phq9", 3, 3, 3, 3, 3, 3, 0, 0);
        Assert.Equal(DecisiveFor.Classification, Explain(both).Find("classification.mood-leads")!.Decides);
        Assert.Equal(DecisiveFor.Nothing, Explain(Burnt).Find("classification.mood-leads")!.Decides);
    }

    [Fact]
    public void Safety_and_priority_say_which_answer_they_hang_on()
    {
        var trace = Explain(Answered.SafeAndBelowAll.With(("asq.1", 1), ("asq.5", 1)));
        Assert.Equal(DecisiveFor.Safety, trace.Find("safety.now")!.Decides);
        Assert.Equal(DecisiveFor.Nothing, trace.Find("safety.asq")!.Decides);
        Assert.Equal(DecisiveFor.Priority, trace.Find("priority.safety")!.Decides);

        var medical = Explain(Answered.SafeAndBelowAll.With("fm.signs", "fever"));
        Assert.Equal(DecisiveFor.Priority, medical.Find("priority.medical")!.Decides);
    }

    [Fact]
    public void The_nearest_change_of_a_mean_is_the_points_to_the_other_side_of_its_cut_off()
    {
        var trace = Explain(Answered.SafeAndBelowAll.Items("ex", 3, 3, 3, 3, 4).Items("cy", 5, 5, 5, 5, 5));

        var near = Assert.Single(trace.Nearest);
        Assert.Equal(("exhaustion", -2, Classification.BelowThreshold), (near.Measure, near.Points, near.Alternative));
        Assert.Equal([new AnswerChange("ex.1", 3, 1)], near.Answers);
    }

    [Theory]
    [InlineData(5, -2, Classification.SituationalBurnout)]
    [InlineData(3, 1, Classification.BelowThreshold)]
    public void The_nearest_change_of_efficacy_leads_to_the_other_side_of_at_most(int first, int points, Classification alternative)
    {
        // Sums 23 and 21; up to 21 of 6 items the mean is at most 3.55.
        var trace = Explain(Answered.SafeAndBelowAll.Items("ex", 5, 5, 5, 5, 5).Items("pe", first, 4, 4, 4, 3, 3));

        var near = Assert.Single(trace.Nearest);
        Assert.Equal(("efficacy", points, alternative), (near.Measure, near.Points, near.Alternative));
    }

    [Fact]
    public void The_nearest_change_of_the_phq9_looks_at_the_items_and_not_at_the_sum_alone()
    {
        var robust = Explain(Answered.SafeAndBelowAll.Items("phq9", 3, 3, 1, 1, 1, 1, 1, 0));
        Assert.Equal(("phq9", -2, Classification.BelowThreshold), Said(robust));

        var fragile = Explain(Answered.SafeAndBelowAll.Items("phq9", 2, 1, 1, 1, 2, 2, 1, 1));
        Assert.Equal(("phq9", -1, Classification.Indeterminate), Said(fragile));
        Assert.Equal([new AnswerChange("phq9.1", 2, 1)], fragile.Nearest[0].Answers);

        static (string, int, Classification) Said(ScreeningExplanation trace) =>
            Assert.Single(trace.Nearest) is var near ? (near.Measure, near.Points, near.Alternative) : default;
    }

    [Fact]
    public void Every_nearest_change_does_what_it_says_and_every_borderline_measure_has_one() =>
        AnyAnswers.Gen.Sample(answers =>
        {
            var trace = Explain(answers);
            Assert.Equal(trace.Result.Borderline.Select(near => near.Measure), trace.Nearest.Select(near => near.Measure));
            foreach (var near in trace.Nearest)
            {
                var changed = answers.With([.. near.Answers.Select(answer => (answer.Code, answer.To))]).Screen();
                Assert.Equal(near.Alternative, changed.Classification);
                Assert.NotEqual(trace.Result.Classification, changed.Classification);
                Assert.All(near.Answers, answer => Assert.Equal(answers[Code(answer.Code)], answer.From));
                Assert.Equal(near.Points, near.Answers.Sum(answer => answer.To - answer.From));
            }
        });

    [Fact]
    public void No_single_point_changes_the_classification_where_the_nearest_change_is_larger() =>
        AnyAnswers.Gen.Sample(answers =>
        {
            var trace = Explain(answers);
            foreach (var near in trace.Nearest.Where(near => Math.Abs(near.Points) > 1))
            {
                var prefix = near.Measure switch { "exhaustion" => "ex.", "cynicism" => "cy.", "efficacy" => "pe.", _ => "phq9." };
                foreach (var code in AnswerCodes.All.Where(code => code.Name.StartsWith(prefix, StringComparison.Ordinal) && code.Name != "phq9.10"))
                {
                    foreach (var to in new[] { answers[code] - 1, answers[code] + 1 }.OfType<int>().Where(code.Allows))
                    {
                        Assert.Equal(trace.Result.Classification, answers.With((code.Name, to)).Screen().Classification);
                    }
                }
            }
        });

    [Fact]
    public void A_trace_reads_back_as_it_was_written() =>
        AnyAnswers.Gen.Sample(answers =>
        {
            var json = Explain(answers).ToCanonicalJson();
            Assert.Equal(json, ScreeningExplanation.Parse(json).ToCanonicalJson());
        });

    [Theory]
    [InlineData("{}")]
    [InlineData("not json, phq9.9 is 3")]
    [InlineData("{\"format\":1}")]
    [InlineData("{\"format\":2}")]
    public void A_text_that_is_no_trace_is_refused_without_being_quoted(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => ScreeningExplanation.Parse(text));

        Assert.DoesNotContain("phq9", refusal.ToString(), StringComparison.Ordinal);
    }

    private static ScreeningExplanation Explain(AnswerSet answers) => Answered.Evaluator.Explain(ScreeningInput.Of(answers));

    private static AnswerCode Code(string name) => AnswerCodes.TryFind(name, out var code) ? code : throw new ArgumentException(name);
}
