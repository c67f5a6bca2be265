using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;

namespace Clinic.Domain.Tests.Safety;

public sealed class SafetyAssessmentTests
{
    private static AnswerSet Clear => Answered.Set(("phq9.9", 0)).Items("asq", 0, 0, 0, 0);

    [Fact]
    public void Nothing_endorsed_and_nothing_open_is_no_risk_found() =>
        Assert.Equal(SafetyLevel.None, SafetyAssessment.Assess(Clear).Level);

    [Theory]
    [InlineData("phq9.9")]
    [InlineData("asq.1")]
    [InlineData("asq.2")]
    [InlineData("asq.3")]
    public void An_endorsement_without_thoughts_now_is_elevated(string code)
    {
        var answers = Clear.With((code, 1), ("asq.5", 0));

        Assert.Equal(SafetyLevel.Elevated, SafetyAssessment.Assess(answers).Level);
        Assert.Equal(SafetyLevel.Urgent, SafetyAssessment.Assess(answers.With(("asq.5", 1))).Level);
        Assert.Equal(SafetyLevel.Urgent, SafetyAssessment.Assess(answers.Without("asq.5")).Level);
    }

    [Theory]
    [InlineData("phq9.9")]
    [InlineData("asq.1")]
    [InlineData("asq.2")]
    [InlineData("asq.3")]
    [InlineData("asq.4")]
    public void A_safety_question_left_open_is_elevated_and_incomplete(string code)
    {
        var assessment = SafetyAssessment.Assess(Clear.Without(code));

        Assert.Equal(SafetyLevel.Elevated, assessment.Level);
        Assert.True(assessment.Incomplete);
        Assert.False(assessment.Endorsed);
    }

    [Theory]
    [InlineData(null, SafetyLevel.Urgent)]
    [InlineData(2, SafetyLevel.Urgent)]
    [InlineData(1, SafetyLevel.Elevated)]
    [InlineData(0, SafetyLevel.Elevated)]
    public void A_recent_attempt_or_one_without_a_time_is_urgent(int? when, SafetyLevel level)
    {
        var answers = Clear.With(("asq.4", 1), ("asq.5", 0));
        answers = when is { } value ? answers.With(("asq.4when", value)) : answers;

        Assert.Equal(level, SafetyAssessment.Assess(answers).Level);
    }

    [Fact]
    public void A_value_counts_even_where_it_was_not_due()
    {
        Assert.Equal(SafetyLevel.Urgent, SafetyAssessment.Assess(Clear.With(("asq.4when", 2))).Level);
        Assert.Equal(SafetyLevel.Urgent, SafetyAssessment.Assess(Clear.With(("asq.5", 1))).Level);
    }

    [Fact]
    public void Voices_are_urgent_when_they_tell_to_harm_or_around_a_birth()
    {
        var voices = Clear.With("mh.now", "voices-or-beliefs-now");

        Assert.Equal(SafetyLevel.None, SafetyAssessment.Assess(voices).Level);
        Assert.Equal(SafetyLevel.Urgent, SafetyAssessment.Assess(voices.With(("preg", 1))).Level);
        Assert.Equal(SafetyLevel.Urgent, SafetyAssessment.Assess(Clear.With("mh.now", "told-to-harm")).Level);
        Assert.Equal(SafetyLevel.None, SafetyAssessment.Assess(Clear.With("mh.now", "elevated-now").With(("preg", 1))).Level);
    }

    [Fact]
    public void Right_now_is_due_where_one_of_the_five_is_endorsed_or_open()
    {
        Assert.False(SafetyAssessment.IsThoughtsNowDue(Clear));
        Assert.True(SafetyAssessment.IsThoughtsNowDue(Clear.With(("phq9.9", 1))));
        Assert.True(SafetyAssessment.IsThoughtsNowDue(Clear.With(("asq.2", 1))));
        Assert.True(SafetyAssessment.IsThoughtsNowDue(Clear.Without("asq.3")));
        Assert.True(SafetyAssessment.IsAttemptTimeDue(Clear.With(("asq.4", 1))));
        Assert.False(SafetyAssessment.IsAttemptTimeDue(Clear.Without("asq.4")));
    }

    [Fact]
    public void A_draft_is_not_at_risk_for_what_is_not_answered_yet()
    {
        Assert.False(SafetyAssessment.AssessDraft(AnswerSet.Empty).AtRisk);
        Assert.False(SafetyAssessment.AssessDraft(Clear).AtRisk);
        Assert.False(SafetyAssessment.AssessDraft(Clear.With("mh.now", "voices-or-beliefs-now")).AtRisk);
    }

    [Fact]
    public void A_draft_is_at_risk_as_soon_as_one_answer_says_so()
    {
        AnswerSet[] drafts =
        [
            Answered.Set(("phq9.9", 1)), Answered.Set(("asq.1", 1)), Answered.Set(("asq.5", 1)),
            Answered.Set(("asq.4when", 2)), AnswerSet.Empty.With("mh.now", "told-to-harm"),
            AnswerSet.Empty.With("mh.now", "voices-or-beliefs-now").With(("preg", 1)),
        ];

        Assert.All(drafts, draft => Assert.True(SafetyAssessment.AssessDraft(draft).AtRisk));
    }

    [Fact]
    public void The_reasons_name_what_was_found()
    {
        var assessment = SafetyAssessment.Assess(Clear.With(("phq9.9", 2), ("asq.4", 1)));

        Assert.Equal(
            SafetyReasons.ItemNineEndorsed | SafetyReasons.AsqEndorsed | SafetyReasons.ThoughtsNowOpen
            | SafetyReasons.AttemptTimeOpen | SafetyReasons.Incomplete,
            assessment.Reasons);
    }
}
