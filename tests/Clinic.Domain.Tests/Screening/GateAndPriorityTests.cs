using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Screening;

public sealed class GateAndPriorityTests
{
    private static readonly AnswerSet Ready = FinalAndPeakTests.Ready();

    [Fact]
    public void The_gate_stops_at_the_first_step_that_holds()
    {
        Assert.Equal(KetamineGate.Unknown, Ready.Items("phq9", 1, 1, 3, 3, 3).Screen().Ketamine);
        Assert.Equal(KetamineGate.NotIndicated, Ready.Items("phq9", 0, 0, 0, 0, 0).Screen().Ketamine);
        Assert.Equal(KetamineGate.HistoryNeeded, Ready.Without("tx.trials", "asq.1").Screen().Ketamine);
        Assert.Equal(KetamineGate.FirstLineFirst, Ready.With(("tx.trials", 1)).Without("asq.1").Screen().Ketamine);
        Assert.Equal(KetamineGate.SafetyFirst, Ready.Without("asq.1").With("ci", "ketamine-allergy").Screen().Ketamine);
        Assert.Equal(KetamineGate.SpecialistEvaluation, Ready.Screen().Ketamine);
    }

    [Fact]
    public void Each_sign_against_it_asks_for_a_review_before_open_history()
    {
        var open = Ready.Without("auditc.1");
        AnswerSet[] signs =
        [
            open.With("ci", "ketamine-allergy"), open.With(("mh.diagnosed", 1)), open.With(("mh.psychosis", 1)),
            open.With(("su.drugs", 1)), open.With("mh.now", "elevated-now"), open.With(("preg", 1)),
            open.With("fm.signs", "fever"), open.With(("auditc.2", 4)),
        ];

        Assert.All(signs, sign => Assert.Equal(KetamineGate.ContraindicationReview, sign.Screen().Ketamine));
    }

    [Theory]
    [InlineData("ci")]
    [InlineData("mh.psychosis")]
    [InlineData("mh.diagnosed")]
    [InlineData("mh.elevated")]
    [InlineData("mh.now")]
    [InlineData("preg")]
    [InlineData("fm.signs")]
    [InlineData("su.drugs")]
    [InlineData("auditc.1")]
    public void An_open_answer_that_matters_needs_history(string code) =>
        Assert.Equal(KetamineGate.HistoryNeeded, Ready.Without(code).Screen().Ketamine);

    [Theory]
    [InlineData("mh.lesssleep")]
    [InlineData("mh.racing")]
    [InlineData("mh.risky")]
    public void An_elevated_period_needs_its_three_signs_answered(string open)
    {
        var elevated = Ready.With(("mh.elevated", 1), ("mh.lesssleep", 0), ("mh.racing", 0), ("mh.risky", 0));

        Assert.Equal(KetamineGate.SpecialistEvaluation, elevated.Screen().Ketamine);
        Assert.Equal(KetamineGate.HistoryNeeded, elevated.Without(open).Screen().Ketamine);
    }

    [Fact]
    public void Priority_follows_safety_then_severity_then_signs()
    {
        var quiet = Answered.SafeAndBelowAll;

        Assert.Equal(CasePriority.Routine, quiet.Screen().Priority);
        Assert.Equal(CasePriority.Urgent, quiet.With(("asq.5", 1)).Screen().Priority);
        Assert.Equal(CasePriority.High, quiet.Without("asq.1").Screen().Priority);
        Assert.Equal(CasePriority.High, quiet.With("fm.signs", "fever").Screen().Priority);
        Assert.Equal(CasePriority.High, quiet.With(("mh.psychosis", 1)).Screen().Priority);
        Assert.Equal(CasePriority.High, quiet.With("mh.now", "elevated-now").Screen().Priority);
        Assert.Equal(CasePriority.Routine, quiet.With(("preg", 1), ("mh.diagnosed", 1)).Screen().Priority);
    }

    [Theory]
    [InlineData("preg")]
    [InlineData("mh.diagnosed")]
    public void Birth_and_bipolar_signs_count_where_depression_is_not_set_aside(string code)
    {
        var depressed = Answered.SafeAndBelowAll.Items("phq9", 3, 3, 3, 3, 0);
        var open = Answered.SafeAndBelowAll.Items("phq9", 1, 1, 3, 3, 2);

        Assert.Equal(CasePriority.Routine, depressed.Screen().Priority);
        Assert.Equal(CasePriority.High, depressed.With((code, 1)).Screen().Priority);
        Assert.Equal(CasePriority.High, open.With((code, 1)).Screen().Priority);
    }

    [Theory]
    [InlineData(new[] { 1, 1, 3, 3, 3, 3, 0, 0, 0 }, CasePriority.Routine)]
    [InlineData(new[] { 1, 1, 3, 3, 3, 3, 1, 0, 0 }, CasePriority.High)]
    public void Fifteen_points_are_high_and_a_blank_counts_three(int[] items, CasePriority expected)
    {
        var answers = Answered.SafeAndBelowAll.Items("phq9", items);

        Assert.Equal(expected, answers.Screen().Priority);
        Assert.Equal(CasePriority.High, answers.Without("phq9.8").Screen().Priority);
    }
}
