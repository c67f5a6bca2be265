using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Tests.Screening;

public sealed class FinalAndPeakTests
{
    [Fact]
    public void A_peak_raises_safety_priority_and_its_flags_and_leaves_the_scores_alone()
    {
        var final = Answered.SafeAndBelowAll.With(("preg", 0)).With("mh.now");
        var peak = final.With(("phq9.9", 3), ("preg", 1)).With("mh.now", "elevated-now").Without("asq.2");

        var result = Answered.Screen(final, peak);

        Assert.Equal(0, result.Scores.Phq9);
        Assert.False(result.Depression);
        Assert.Equal(Classification.BelowThreshold, result.Classification);
        Assert.Equal(SafetyLevel.Urgent, result.Safety);
        Assert.Equal(["mood-or-psychosis-now", "perinatal", "safety-incomplete"], result.Flags);
    }

    [Fact]
    public void The_priority_adds_the_peak_of_item_nine_to_its_sum()
    {
        var final = Answered.SafeAndBelowAll.Items("phq9", 1, 1, 3, 3, 3, 1, 0, 0, 0);
        var peak = final.With(("phq9.9", 3), ("asq.5", 0));

        Assert.Equal(CasePriority.Routine, final.Screen().Priority);
        Assert.Equal(15m, Rule(final, peak).Inputs[0].Number);
        Assert.True(Rule(final, peak).Outcome);
    }

    [Fact]
    public void The_gate_reads_safety_and_contraindications_from_the_peak()
    {
        var ready = Ready();

        Assert.Equal(KetamineGate.SpecialistEvaluation, ready.Screen().Ketamine);
        Assert.Equal(KetamineGate.SafetyFirst, Answered.Screen(ready, ready.With(("asq.1", 1), ("asq.5", 0))).Ketamine);
        Assert.Equal(KetamineGate.ContraindicationReview, Answered.Screen(ready, ready.With(("preg", 1))).Ketamine);
        Assert.Equal(KetamineGate.SpecialistEvaluation, Answered.Screen(ready.Without("preg"), ready).Ketamine);
    }

    internal static AnswerSet Ready() => Answered.SafeAndBelowAll
        .Items("phq9", 3, 3, 3, 3, 3, 0, 0, 0, 0)
        .With(("tx.trials", 2), ("mh.psychosis", 0), ("mh.diagnosed", 0), ("mh.elevated", 0), ("preg", 0), ("su.drugs", 0), ("auditc.1", 0))
        .With("ci").With("mh.now").With("fm.signs");

    private static EvidenceRule Rule(AnswerSet final, AnswerSet peak) =>
        Answered.Evaluator.Explain(new ScreeningInput { Final = final, Peak = peak }).Find("priority.phq9")!;

    [Fact]
    public void A_flag_shows_a_safety_answer_as_it_was_at_the_peak_and_any_other_as_it_is_at_the_end()
    {
        var peak = Answered.SafeAndBelowAll.With("mh.now", "elevated-now").With(("ctx.fatigue", 1));
        var final = Answered.SafeAndBelowAll.With("mh.now").With(("ctx.fatigue", 3));

        var trace = Answered.Evaluator.Explain(new ScreeningInput { Final = final, Peak = peak });

        Assert.Equal("[elevated-now]", Assert.Single(trace.Find("flag.mood-or-psychosis-now")!.Inputs).Text);
        Assert.Equal(3, Assert.Single(trace.Find("flag.fatigue-not-work-bound")!.Inputs).Number);
    }
}
