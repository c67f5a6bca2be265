using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Criteria;
using Clinic.Domain.Screening.Measures;

namespace Clinic.Domain.Tests.Screening;

/// <summary>A caller's slip is named at once, not found later as something else.</summary>
public sealed class MissingArgumentTests
{
    public static TheoryData<string, Action> Calls { get; } = new()
    {
        { "json", () => RuleSetJson.Read(null!) },
        { "rules", () => _ = new ScreeningEvaluator(null!) },
        { "input", () => Answered.Evaluator.Screen(null!) },
        { "input", () => Answered.Evaluator.Explain(null!) },
        { "json", () => ScreeningExplanation.Parse(null!) },
        { "writer", () => ScreeningResultJson.Write(null!, Answered.SafeAndBelowAll.Screen()) },
        { "writer", () => ScreeningResultJson.Write(null!, "a-1", Answered.SafeAndBelowAll.Screen()) },
        { "sitting", () => SubmittedAnswers.Of(null!) },
        { "text", () => SubmittedAnswers.Parse(null!) },
        { "set", () => SubmittedAnswers.Of(Sitting.Of(BuiltInQuestionSets.Intake, [])).DeriveFinal(null!) },
        { "set", () => Rederivation.Check("", null!, null, "") },
        { "rules", () => BurnoutCriteria.Evaluate(null, null, null, null!) },
        { "rules", () => MeasureReader.Read(null!, new MeasureScores(null, null, null, null, null)) },
        { "scores", () => MeasureReader.Read(RuleSets.V2026_1, null!) },
        { "codes", () => MeasureCodes.ParseCodes(null!) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_missing_argument_is_named(string name, Action call) =>
        Assert.Equal(name, Assert.Throws<ArgumentNullException>(call).ParamName);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(6.1)]
    [InlineData(3.1234)]
    public void A_stored_mean_that_no_six_answers_give_is_refused(double stored) =>
        Assert.Equal("rounded", Assert.Throws<ArgumentOutOfRangeException>(() => StoredMean.Restore((decimal)stored)).ParamName);
}
