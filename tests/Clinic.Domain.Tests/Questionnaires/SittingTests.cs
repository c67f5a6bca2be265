using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Questionnaires;

public sealed class SittingTests
{
    [Fact]
    public void A_declined_answer_is_absent_for_the_rules()
    {
        var sitting = SittingScript.Intake.Decline("phq9.9").Decline("mh.now").Run();

        Assert.False(sitting.Final.IsAnswered(AnswerCodes.Phq9[8]));
        Assert.False(sitting.Peak.IsAnswered(AnswerCodes.MentalStateNow));
        Assert.Equal(["phq9.9", "mh.now"], sitting.DeclinedSafetyItems.Select(item => item.Code));
    }

    [Fact]
    public void None_of_these_is_the_empty_list()
    {
        var final = SittingScript.Intake.Tick("ci", "none").Run().Final;

        Assert.True(final.IsAnswered(AnswerCodes.Contraindications));
        Assert.False(final.HasAny(AnswerCodes.Contraindications));
    }

    [Fact]
    public void An_item_that_is_not_scored_stays_out_of_the_answer_set()
    {
        Assert.Equal(0, SittingScript.Intake.Choose("work.since", 2).Run().Final.Count);
    }

    [Theory]
    [InlineData("phq9.9")]
    [InlineData("asq.1")]
    [InlineData("asq.4")]
    [InlineData("asq.5")]
    [InlineData("asq.4when")]
    [InlineData("preg")]
    public void The_peak_keeps_the_highest_value_however_it_was_lowered(string item)
    {
        Assert.True(AnswerCodes.TryFind(item, out var code));
        foreach (var lowered in new Func<SittingScript, SittingScript>[]
                 {
                     script => script.Choose(item, 0), script => script.TakeBack(item), script => script.Decline(item),
                 })
        {
            var sitting = lowered(SittingScript.Intake.Choose(item, 1)).Run();

            Assert.Equal(1, sitting.Peak[code]);
            Assert.NotEqual(1, sitting.Final[code]);
        }
    }

    [Fact]
    public void An_answer_of_a_question_that_never_was_due_still_counts_for_the_peak()
    {
        var sitting = SittingScript.Intake.Choose("asq.5", 1).Run();

        Assert.False(sitting.Visible.Contains("asq.5"));
        Assert.Null(sitting.Final[AnswerCodes.AsqNow]);
        Assert.Equal(1, sitting.Peak[AnswerCodes.AsqNow]);
    }

    [Fact]
    public void The_peak_of_the_signs_of_this_moment_is_the_union()
    {
        var sitting = SittingScript.Intake.Tick("mh.now", "elevated-now").Tick("mh.now", "told-to-harm").Tick("mh.now", "none").Run();

        Assert.Equal(["elevated-now", "told-to-harm"], sitting.Peak.List(AnswerCodes.MentalStateNow)!.Value);
        Assert.Empty(sitting.Final.List(AnswerCodes.MentalStateNow)!.Value);
    }

    [Fact]
    public void Everything_but_safety_answers_has_no_peak()
    {
        var sitting = SittingScript.Intake.Choose("phq9.1", 3).Choose("phq9.1", 0).Tick("ci", "ketamine-allergy").Tick("ci", "none").Run();

        Assert.Equal(0, sitting.Peak[AnswerCodes.Phq9[0]]);
        Assert.False(sitting.Peak.HasAny(AnswerCodes.Contraindications));
    }

    [Fact]
    public void A_changed_safety_answer_is_told_with_its_time_and_another_one_is_not()
    {
        var sitting = SittingScript.Intake.Choose("phq9.1", 3).Choose("phq9.1", 0).Choose("asq.1", 1).Choose("asq.1", 1).Choose("asq.1", 0).Run();

        var change = Assert.Single(sitting.SafetyChanges);
        Assert.Equal(
            new SafetyChange("asq.1", new ItemAnswer.Choice(1), new ItemAnswer.Choice(0), SittingScript.Start.AddSeconds(40)), change);
    }

    [Fact]
    public void A_draft_knows_whether_it_reached_the_PHQ9_and_what_its_items_sum_to()
    {
        var before = SittingScript.Intake.Choose("about.sex", KnownItems.SexMale).Run();
        var after = SittingScript.Intake.Choose("phq9.1", 3).Choose("phq9.2", 2).Choose("phq9.9", 1).Choose("phq9.9", 0).Run();

        Assert.False(before.ReachedPhq9);
        Assert.True(after.ReachedPhq9);
        Assert.Equal(6, after.AnsweredPhq9Sum);
        Assert.True(SittingScript.Intake.Choose("gad7.1", 0).Run().ReachedPhq9);
    }

    [Fact]
    public void Stopping_at_a_safety_question_is_seen_even_where_earlier_items_were_passed_over()
    {
        var script = SittingScript.Intake.Choose("phq9.7", 0);
        Assert.False(script.Run().StoppedAtSafetyItem);
        Assert.True(script.Choose("phq9.8", 0).Run().StoppedAtSafetyItem);
        Assert.False(script.Choose("phq9.9", 0).Run().StoppedAtSafetyItem);
        Assert.True(script.Choose("phq9.10", 0).Run().StoppedAtSafetyItem);
    }

    [Fact]
    public void Seconds_run_from_the_first_save_to_the_last()
    {
        Assert.Null(SittingScript.Intake.Choose("phq9.1", 0).Run().Seconds);
        Assert.Equal(20, SittingScript.Intake.Choose("phq9.1", 0).Choose("phq9.2", 0).Choose("phq9.3", 0).Run().Seconds);
    }

    [Theory]
    [InlineData(KnownItems.SexFemale, Sex.Female)]
    [InlineData(KnownItems.SexMale, Sex.Male)]
    [InlineData(KnownItems.SexOther, Sex.Other)]
    public void Sex_is_as_stated(int value, Sex sex)
    {
        Assert.Equal(sex, SittingScript.Intake.Choose("about.sex", value).Run().Sex);
        Assert.Null(SittingScript.Intake.Choose("about.sex", value).Decline("about.sex").Run().Sex);
    }

    [Fact]
    public void A_save_to_an_item_the_set_does_not_hold_is_passed_over()
    {
        var sitting = Sitting.Of(BuiltInQuestionSets.FollowUp, [new AnswerSave("su.drugs", new ItemAnswer.Choice(1), SittingScript.Start)]);

        Assert.Equal(0, sitting.Answers.Count);
    }
}
