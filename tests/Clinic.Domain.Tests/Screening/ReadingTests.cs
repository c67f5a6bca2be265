using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Reading;
using Clinic.Domain.Screening.Wording;
using CsCheck;

namespace Clinic.Domain.Tests.Screening;

public sealed class ReadingTests
{
    private static readonly string[] NeverForPatients =
        ["ketamine", "diagnos", "disorder", "depressi", "burnout", "phq", "gad", "cut-off", "indeterminate", "threshold", "flag", "borderline"];

    [Fact]
    public void A_clinician_reads_numbers_cut_offs_and_how_far_away_they_are()
    {
        var trace = Explain(Answered.SafeAndBelowAll.Items("ex", 3, 3, 3, 4, 4).Items("cy", 3, 3, 3, 3, 3));

        var reasons = ClinicianReading.Reasons(trace);

        Assert.Equal("Burnout: suggested.", reasons[0].Text);
        Assert.Equal(
            ["Exhaustion is high: 3.4, cut-off ≥ 3, 0.4 above.", "Cynicism is high: 3, cut-off ≥ 2.66, 0.34 above.", "Professional efficacy is not low: 5, cut-off ≤ 3.55, 1.45 above."],
            reasons[0].Because.Select(reason => reason.Text));
        Assert.Equal([true, true, false], reasons[0].Because.Select(reason => reason.IsDecisive));
        Assert.All(reasons[0].Because, reason => Assert.NotEmpty(reason.Source!));
    }

    [Fact]
    public void The_nearest_change_is_said_in_points_with_an_example()
    {
        var trace = Explain(Answered.SafeAndBelowAll.Items("phq9", 3, 3, 1, 1, 1, 1, 1, 0));

        Assert.Equal(
            "PHQ-9 2 points lower: Below the screening cut-offs (for instance phq9.1 3 to 1).",
            ClinicianReading.Nearest(trace.Nearest[0]));
    }

    [Fact]
    public void Open_answers_are_said_to_be_open()
    {
        var reasons = ClinicianReading.Reasons(Explain(AnswerSet.Empty));

        Assert.Equal(["Burnout: open.", "Depression: open."], reasons.Select(reason => reason.Text));
        Assert.Equal("Exhaustion has no mean: too few of its items are answered.", reasons[0].Because[0].Text);
        Assert.Equal(
            [
                "Open items leave the PHQ-9 algorithm undecided (0 to 9 symptoms count).",
                "Whether the PHQ-9 sum reaches its cut-off hangs on the items left open.",
                "Whether low mood or lost interest is there was left open.",
            ],
            reasons[1].Because.Select(reason => reason.Text));
    }

    [Theory]
    [InlineData(0, 0, "The answers stay below the screening cut-offs. That does not mean that nothing is wrong. A person decides.")]
    [InlineData(5, 0, "The answers suggest burnout, bound to work. A person decides.")]
    [InlineData(5, 3, "The answers suggest burnout together with depression. A person decides.")]
    [InlineData(0, 3, "The answers suggest that mood symptoms lead. A person decides.")]
    public void The_first_sentence_says_what_the_answers_suggest(int strain, int mood, string expected)
    {
        var answers = Answered.SafeAndBelowAll.Items("ex", Enumerable.Repeat(strain, 5).ToArray()).Items("cy", Enumerable.Repeat(strain, 5).ToArray())
            .Items("phq9", Enumerable.Repeat(mood, 8).ToArray());

        Assert.Equal(expected, ClinicianReading.Of(Explain(answers))[0].Text);
    }

    [Fact]
    public void An_open_case_is_said_to_need_a_person() =>
        Assert.Equal("The answers leave it open: a person has to look.", ClinicianReading.Of(Explain(AnswerSet.Empty))[0].Text);

    [Fact]
    public void The_scores_are_said_with_their_bands_or_with_why_there_is_none()
    {
        var answered = ClinicianReading.Of(Explain(Answered.SafeAndBelowAll.Items("phq9", 2, 2, 2, 2, 2, 2, 2, 2).Items("gad7", 1, 1, 1, 1, 1, 0, 0)));
        var open = ClinicianReading.Of(Explain(AnswerSet.Empty));

        var said = Scores(answered);
        Assert.Contains("PHQ-9: 16 of 27, moderately severe.", said);
        Assert.Contains("GAD-7: 5 of 21, mild.", said);
        Assert.Contains("Professional efficacy: mean 5 of 6. Higher is better.", said);
        Assert.Equal(
            [
                "PHQ-9: no score, because item 9 or more than two items are unanswered.",
                "GAD-7: no score, because more than two items are unanswered.",
                "AUDIT-C: no score, because an item is unanswered.",
                "Exhaustion: no mean, because too few of its items are answered.",
                "Cynicism: no mean, because too few of its items are answered.",
                "Professional efficacy: no mean, because too few of its items are answered.",
            ],
            Scores(open));

        static IEnumerable<string> Scores(IEnumerable<ReadingNode> reading) =>
            reading.Single(node => node.Text == "Scores").Because.Select(score => score.Text);
    }

    [Fact]
    public void A_flag_is_said_with_what_it_read_and_its_source()
    {
        var reading = ClinicianReading.Of(Explain(Answered.SafeAndBelowAll.Items("gad7", 2, 2, 2, 2, 2, 2, 2)));

        var flag = Assert.Single(reading.Single(node => node.Text == "Flags: 1").Because);
        Assert.Equal("Anxiety: The GAD-7 reaches its cut-off, which suggests at least moderate anxiety. Read: gad7 14.", flag.Text);
        Assert.Equal("Decision rules 2026.1, section Flags", flag.Source);
    }

    [Fact]
    public void Answers_beyond_work_are_said_one_by_one_and_so_is_what_was_left_out()
    {
        var beyond = ClinicianReading.Of(Explain(Answered.SafeAndBelowAll.With(("ctx.scope", 4), ("ctx.recovery", 9), ("ctx.joy", 1), ("ctx.worth", 2))))
            .Single(node => node.Because.Length == 5 && node.Text.StartsWith("The distress", StringComparison.Ordinal));

        Assert.Equal("The distress reaches beyond work: 2 of 5 points, cut-off ≥ 2.", beyond.Text);
        Assert.Equal(
            [
                "Low mood shows at least as much outside work (answer 4, counts from 3).",
                "Whether time off brings recovery was not answered, or no time off was had.",
                "Joy outside work is still there (answer 1, counts from 2).",
                "Feeling worthless as a person is there on more than half the days (answer 2, counts from 2).",
                "Feeling hopeless about life was not answered.",
            ],
            beyond.Because.Select(node => node.Text));
    }

    [Fact]
    public void The_whole_reading_names_safety_priority_flags_gate_and_the_demo_cut_offs()
    {
        var texts = ClinicianReading.Of(Explain(Answered.SafeAndBelowAll.With(("asq.1", 1), ("asq.5", 1)))).Select(node => node.Text).ToArray();

        Assert.Contains("Safety: urgent", texts);
        Assert.Contains("Priority: urgent", texts);
        Assert.Contains(texts, text => text.StartsWith("Demo cut-offs.", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.StartsWith("Ketamine:", StringComparison.Ordinal) && text.EndsWith("never a recommendation.", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_trace_can_be_read_by_a_clinician_and_by_a_patient() =>
        AnyAnswers.Gen.Sample(answers =>
        {
            var trace = Explain(answers);
            Assert.NotEmpty(ClinicianReading.Of(trace));
            Assert.All(Enum.GetValues<WordingLanguage>().SelectMany(language => PatientReading.Of(trace, language)), sentence =>
            {
                Assert.All(NeverForPatients, word => Assert.DoesNotContain(word, sentence, StringComparison.OrdinalIgnoreCase));
                Assert.DoesNotContain(sentence, char.IsDigit);
            });
        });

    [Fact]
    public void A_patient_reads_what_was_noticed_in_plain_words()
    {
        var sentences = PatientReading.Of(Explain(Answered.SafeAndBelowAll.Items("ex", 5, 5, 5, 5, 5)));

        Assert.Contains("You often feel drained by your work.", sentences);
        Assert.Contains("You feel that you mostly do your work well.", sentences);
    }

    private static ScreeningExplanation Explain(AnswerSet answers) => Answered.Evaluator.Explain(ScreeningInput.Of(answers));
}
