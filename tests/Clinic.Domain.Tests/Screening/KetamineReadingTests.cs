using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using CsCheck;

namespace Clinic.Domain.Tests.Screening;

public sealed class KetamineReadingTests
{
    private static readonly AnswerSet Depressed = Answered.SafeAndBelowAll.Items("phq9", 3, 3, 3, 3, 3, 0, 0, 0, 0);

    private static readonly AnswerSet Whole = Depressed
        .Items("auditc", 0, 0, 0)
        .With(("tx.trials", 2), ("mh.psychosis", 0), ("mh.diagnosed", 0), ("mh.elevated", 0), ("preg", 0), ("su.drugs", 0))
        .With("ci").With("mh.now").With("fm.signs");

    public static TheoryData<AnswerSet, int, string[]> Steps => new()
    {
        { Depressed.Without("phq9.1", "phq9.2", "phq9.3"), 1, ["PHQ-9 item 1 is not answered", "PHQ-9 item 2 is not answered", "PHQ-9 item 3 is not answered"] },
        { Answered.SafeAndBelowAll, 2, [] },
        { Depressed, 3, ["Name, dose, weeks and response of each medicine in this episode"] },
        { Whole.With(("tx.trials", 1)), 4, [] },
        { Whole.Items("asq", 1, 0, 0, 0).With(("asq.5", 0)), 5, [] },
        { Whole.With("ci", "ketamine-allergy").With(("mh.diagnosed", 1)), 6, ["An allergy to ketamine", "Possible bipolar signs"] },
        { Whole.Without("ci", "auditc.2").Items("auditc", 1), 7, ["Conditions that count against it", "Alcohol"] },
        { Whole.With(("mh.elevated", 1), ("mh.racing", 0)), 7, ["Less sleep in the elevated time", "Risky acts then"] },
        { Whole, 8, [] },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void The_step_that_held_is_named_with_what_is_missing_or_in_the_way(AnswerSet answers, int step, string[] details)
    {
        var reading = Read(answers);

        Assert.Equal(step, reading.Step);
        Assert.NotEmpty(reading.Because);
        Assert.Equal(details, reading.Details);
    }

    [Fact]
    public void Every_contraindication_has_words_of_its_own() => Assert.Equal(
        AnswerCodes.Contraindications.ListCodes.Length,
        AnswerCodes.Contraindications.ListCodes.SelectMany(code => Read(Whole.With("ci", code)).Details.Take(1)).Distinct().Count());

    [Fact]
    public void Any_answers_get_the_step_of_their_gate_and_what_holds_it_is_never_left_unsaid() => AnyAnswers.Gen.Sample(
        answers =>
        {
            var reading = Read(answers);
            Assert.Equal(
                answers.Screen().Ketamine,
                reading.Step switch
                {
                    1 => KetamineGate.Unknown,
                    2 => KetamineGate.NotIndicated,
                    3 or 7 => KetamineGate.HistoryNeeded,
                    4 => KetamineGate.FirstLineFirst,
                    5 => KetamineGate.SafetyFirst,
                    6 => KetamineGate.ContraindicationReview,
                    _ => KetamineGate.SpecialistEvaluation,
                });
            Assert.True(reading.Details.Count > 0 || reading.Step is 1 or 2 or 4 or 5 or 8);
        },
        iter: Rounds.Of(2_000));

    private static KetamineReading Read(AnswerSet answers) => KetamineReading.Of(answers.Screen(), ScreeningInput.Of(answers));
}
