using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Tests.Questionnaires;

namespace Clinic.Domain.Tests.Screening;

public sealed class RederivationTests
{
    private static readonly ScreeningEvaluator Rules = Answered.Evaluator;
    private static readonly SubmittedAnswers Stored =
        SubmittedAnswers.Of(SittingScript.Intake.Choose("phq9.1", 2).Choose("phq9.9", 1).Tick("mh.now", "none").Run());

    // The list of flags is compared by its content.
    private static string Told(ScreeningResult result) => $"{result with { Flags = [] }} {string.Join(' ', result.Flags)}";

    private static string Evidence => Rules.Explain(Stored.Input).ToCanonicalJson();

    [Fact]
    public void What_was_stored_comes_out_again_with_its_result()
    {
        var (outcome, result) = Check();

        Assert.Equal(RederivationOutcome.Agrees, outcome);
        Assert.Equal(Told(Rules.Screen(Stored.Input)), Told(result!));
    }

    [Fact]
    public void Evidence_that_was_changed_differs_and_the_result_is_derived_anew()
    {
        var (outcome, result) = Check(evidence: Evidence.Replace("\"no\"", "\"yes\"", StringComparison.Ordinal));

        Assert.Equal(RederivationOutcome.EvidenceDiffers, outcome);
        Assert.Equal(Told(Rules.Screen(Stored.Input)), Told(result!));
    }

    [Fact]
    public void Answers_whose_items_say_something_else_than_what_was_scored_differ()
    {
        var other = SubmittedAnswers.Of(SittingScript.Intake.Choose("phq9.1", 3).Run());

        Assert.Equal(
            (RederivationOutcome.AnswersDiffer, null), Check(answers: (Stored with { Items = other.Items, Shown = other.Shown }).ToJson()));
    }

    [Theory]
    [InlineData("{\"format\":1}", RederivationOutcome.OtherFormat)]
    [InlineData("{\"format\":3}", RederivationOutcome.OtherFormat)]
    [InlineData("no json", RederivationOutcome.Unreadable)]
    [InlineData("{}", RederivationOutcome.Unreadable)]
    public void Evidence_of_another_form_is_not_compared(string evidence, RederivationOutcome expected) =>
        Assert.Equal((expected, null), Check(evidence: evidence));

    [Fact]
    public void Answers_that_cannot_be_read_and_a_rule_set_nobody_knows_are_said()
    {
        Assert.Equal((RederivationOutcome.Unreadable, null), Check(answers: "nothing of ours"));
        Assert.Equal((RederivationOutcome.UnknownRuleSet, null), Rederivation.Check(Stored.ToJson(), BuiltInQuestionSets.Intake, null, Evidence));
    }

    private static (RederivationOutcome Outcome, ScreeningResult? Result) Check(string? answers = null, string? evidence = null) =>
        Rederivation.Check(answers ?? Stored.ToJson(), BuiltInQuestionSets.Intake, Rules, evidence ?? Evidence);
}
