using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Questionnaires;

public sealed class AnswerSetTests
{
    [Fact]
    public void What_was_never_answered_is_unanswered_and_not_zero()
    {
        Assert.All(AnswerCodes.All, code => Assert.False(AnswerSet.Empty.IsAnswered(code)));
        Assert.Null(AnswerSet.Empty[AnswerCodes.Phq9[8]]);
        Assert.Null(AnswerSet.Empty.List(AnswerCodes.BodySigns));
    }

    [Fact]
    public void An_empty_list_is_an_answer()
    {
        var answers = new AnswerSet.Builder().Set(AnswerCodes.BodySigns, []).Build();

        Assert.True(answers.IsAnswered(AnswerCodes.BodySigns));
        Assert.False(answers.HasAny(AnswerCodes.BodySigns));
        Assert.Empty(answers.List(AnswerCodes.BodySigns)!.Value);
    }

    [Theory]
    [InlineData("phq9.1", -1)]
    [InlineData("phq9.1", 4)]
    [InlineData("ctx.recovery", 4)]
    [InlineData("ctx.onset", 8)]
    public void A_value_outside_the_permitted_ones_is_refused(string name, int value)
    {
        Assert.True(AnswerCodes.TryFind(name, out var code));

        Assert.Throws<ArgumentOutOfRangeException>(() => new AnswerSet.Builder().Set(code, value));
    }

    [Fact]
    public void Nine_stands_for_had_none_where_the_rules_say_so()
    {
        var answers = new AnswerSet.Builder().Set(AnswerCodes.Recovery, 9).Build();

        Assert.Equal(9, answers[AnswerCodes.Recovery]);
    }

    [Fact]
    public void A_builder_that_goes_on_leaves_the_finished_set_as_it_was()
    {
        var builder = new AnswerSet.Builder().Set(AnswerCodes.Onset, 1);
        var finished = builder.Build();

        builder.Set(AnswerCodes.Onset, 2);

        Assert.Equal(1, finished[AnswerCodes.Onset]);
    }

    [Fact]
    public void A_list_set_by_positions_is_the_list_of_those_codes()
    {
        var byPositions = new AnswerSet.Builder().SetPositions(AnswerCodes.BodySigns, 0b1000_0000_0010).Build();

        Assert.True(byPositions.HasSameAnswers(
            new AnswerSet.Builder().Set(AnswerCodes.BodySigns, ["new-medicine", "fever"]).Build()));
        Assert.Empty(new AnswerSet.Builder().SetPositions(AnswerCodes.BodySigns, 0).Build().List(AnswerCodes.BodySigns)!.Value);
    }

    [Fact]
    public void Positions_beyond_the_list_and_of_a_number_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AnswerSet.Builder().SetPositions(AnswerCodes.MentalStateNow, 0b1000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AnswerSet.Builder().SetPositions(AnswerCodes.MentalStateNow, -1));
        Assert.Throws<ArgumentException>(() => new AnswerSet.Builder().SetPositions(AnswerCodes.Onset, 1));
    }
}
