using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Questionnaires;

public sealed class VisibilityTests
{
    [Fact]
    public void A_follow_up_shows_only_when_it_is_due()
    {
        Assert.False(SittingScript.Intake.Choose("mh.elevated", 0).Run().Visible.Contains("mh.racing"));
        Assert.True(SittingScript.Intake.Choose("mh.elevated", 1).Run().Visible.Contains("mh.racing"));
    }

    [Fact]
    public void What_hangs_on_a_hidden_item_is_hidden_too()
    {
        var script = SittingScript.Intake.Choose("tx.medicines", 1).Choose("med1.more", 1).Choose("med2.more", 1);
        Assert.True(script.Run().Visible.Contains("med3.name"));

        var sitting = script.Choose("tx.medicines", 0).Run();

        Assert.False(sitting.Visible.Contains("med2.name"));
        Assert.False(sitting.Visible.Contains("med3.name"));
    }

    [Fact]
    public void An_answer_to_an_item_that_was_hidden_later_leaves_the_final_answers()
    {
        var sitting = SittingScript.Intake.Choose("mh.elevated", 1).Choose("mh.racing", 1).Choose("mh.elevated", 0).Run();

        Assert.False(sitting.Final.IsAnswered(AnswerCodes.Racing));
    }

    [Theory]
    [InlineData("asq.1")]
    [InlineData("asq.2")]
    [InlineData("asq.3")]
    [InlineData("asq.4")]
    [InlineData("phq9.9")]
    public void The_question_about_right_now_is_due_after_a_yes_and_after_a_declined_one(string item)
    {
        Assert.False(SittingScript.Intake.Choose(item, 0).Run().Visible.Contains("asq.5"));
        Assert.True(SittingScript.Intake.Choose(item, 1).Run().Visible.Contains("asq.5"));
        Assert.True(SittingScript.Intake.Decline(item).Run().Visible.Contains("asq.5"));
    }

    [Fact]
    public void A_safety_question_that_was_due_once_stays()
    {
        var changed = SittingScript.Intake.Choose("asq.4", 1).Choose("asq.4", 0).Run();
        var declined = SittingScript.Intake.Decline("asq.1").Choose("asq.1", 0).Run();

        Assert.True(changed.Visible.Contains("asq.4when"));
        Assert.True(changed.Visible.Contains("asq.5"));
        Assert.True(declined.Visible.Contains("asq.5"));
    }

    [Fact]
    public void An_item_that_is_not_sticky_goes_again()
    {
        Assert.False(SittingScript.Intake.Choose("mh.elevated", 1).Choose("mh.elevated", 0).Run().Visible.Contains("mh.risky"));
        Assert.False(Visibility.Of(BuiltInQuestionSets.Intake, ItemAnswers.Empty, new HashSet<string> { "mh.risky" }).Contains("mh.risky"));
    }

    [Fact]
    public void The_amount_of_alcohol_is_not_asked_of_someone_who_never_drinks()
    {
        Assert.True(SittingScript.Intake.Run().Visible.Contains("auditc.2"));
        Assert.False(SittingScript.Intake.Choose("auditc.1", 0).Run().Visible.Contains("auditc.2"));
        Assert.True(SittingScript.Intake.Choose("auditc.1", 1).Run().Visible.Contains("auditc.3"));
    }

    [Fact]
    public void A_declined_item_is_no_gap_and_a_blank_required_one_is()
    {
        var gaps = SittingScript.Intake.Decline("phq9.9").Run().Visible.Gaps.Single(gap => gap.Section.Code == "mood");

        Assert.DoesNotContain(gaps.Required, item => item.Code == "phq9.9");
        Assert.Contains(gaps.Required, item => item.Code == "asq.1");
        Assert.Contains(gaps.Required, item => item.Code == "asq.5");
        Assert.Contains(gaps.Scored, item => item.Code == "phq9.1");
    }

    [Fact]
    public void A_sitting_is_complete_when_nothing_required_is_blank()
    {
        var script = SittingScript.Intake
            .Save("consent.agree", new ItemAnswer.Ticked())
            .Save("consent.safety", new ItemAnswer.Ticked())
            .Save("about.birthdate", new ItemAnswer.Date(new DateOnly(1990, 5, 6)))
            .Choose("phq9.9", 0).Choose("asq.1", 0).Choose("asq.2", 0).Choose("asq.3", 0).Choose("asq.4", 0)
            .Tick("mh.now", "none");

        Assert.False(script.Run().Visible.IsComplete);
        Assert.True(script.Choose("preg", 0).Run().Visible.IsComplete);
        Assert.False(script.Choose("asq.2", 1).Run().Visible.IsComplete);
    }

    [Fact]
    public void Progress_counts_only_what_shows_and_the_minutes_shrink_with_the_answers()
    {
        var start = SittingScript.Intake.Run().Visible;
        var later = SittingScript.Intake.Choose("auditc.1", 0).Choose("su.drugs", 0).Run().Visible;

        Assert.Equal((1, 12), (start.Progress("consent").Part, start.Progress("consent").Parts));
        Assert.InRange(start.Progress("consent").MinutesLeft, 15, 29);
        Assert.True(later.Progress("substances").MinutesLeft < start.Progress("substances").MinutesLeft);
        Assert.Equal(1, later.Progress("health").MinutesLeft);
    }

    [Fact]
    public void Following_up_adds_minutes()
    {
        var none = SittingScript.Intake.Choose("tx.medicines", 0).Run().Visible.Progress("tried").MinutesLeft;
        var some = SittingScript.Intake.Choose("tx.medicines", 1).Choose("med1.kind", 1).Choose("med1.more", 1).Run().Visible.Progress("tried").MinutesLeft;

        Assert.True(some > none);
    }

    [Fact]
    public void One_goes_on_at_the_first_blank_behind_the_last_answer_or_at_a_required_one_before()
    {
        var sitting = SittingScript.Intake
            .Save("consent.agree", new ItemAnswer.Ticked())
            .Save("consent.safety", new ItemAnswer.Ticked())
            .Save("about.birthdate", new ItemAnswer.Date(new DateOnly(1990, 5, 6)))
            .Choose("phq9.1", 0).Choose("phq9.3", 0);

        Assert.Equal("phq9.4", sitting.Run().FirstUnanswered?.Code);
        Assert.Equal("phq9.9", sitting.Choose("phq9.10", 0).Run().FirstUnanswered?.Code);
    }
}
