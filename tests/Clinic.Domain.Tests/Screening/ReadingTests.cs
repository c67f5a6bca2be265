using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Reading;
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
        Assert.Equal("Exhaustion cannot be said: too much was left open.", reasons[0].Because[0].Text);
        Assert.Equal("Open items leave the PHQ-9 algorithm undecided (0 to 9 symptoms count).", reasons[1].Because[0].Text);
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
            Assert.All(PatientReading.Of(trace), sentence => Assert.All(NeverForPatients, word =>
                Assert.DoesNotContain(word, sentence, StringComparison.OrdinalIgnoreCase)));
            Assert.All(PatientReading.Of(trace), sentence => Assert.DoesNotContain(sentence, char.IsDigit));
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
