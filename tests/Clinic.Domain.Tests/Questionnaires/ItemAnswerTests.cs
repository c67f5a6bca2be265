using Clinic.Domain.Questionnaires;
using CsCheck;

namespace Clinic.Domain.Tests.Questionnaires;

public sealed class ItemAnswerTests
{
    private static readonly Gen<ItemAnswer> Answers = Gen.OneOf<ItemAnswer>(
        Gen.Int.Select(value => (ItemAnswer)new ItemAnswer.Choice(value)),
        Gen.Int.Select(value => (ItemAnswer)new ItemAnswer.Number(value)),
        Gen.String[Gen.Char.AlphaNumeric, 0, 20].Array[0, 5].Select(codes => (ItemAnswer)new ItemAnswer.Choices([.. codes])),
        Gen.String[Gen.Char["\"\\\né“< \u2028a"], 0, 50].Select(text => (ItemAnswer)new ItemAnswer.Text(text)),
        Gen.Int[0, 3_000_000].Select(day => (ItemAnswer)new ItemAnswer.Date(DateOnly.FromDayNumber(day))),
        Gen.OneOf<ItemAnswer>(Gen.Const((ItemAnswer)new ItemAnswer.Ticked()), Gen.Const((ItemAnswer)new ItemAnswer.Declined()), Gen.Const((ItemAnswer)new ItemAnswer.Cleared())));

    [Fact]
    public void What_is_stored_reads_back_as_the_same_answer_and_stores_the_same_again() => Answers.Sample(answer =>
    {
        var stored = answer.ToStored();
        var back = ItemAnswer.Parse(stored);

        Assert.Equal(answer, back);
        Assert.Equal(stored, back.ToStored());
    });

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("{}")]
    [InlineData("{\"choice\":2,\"text\":\"a\"}")]
    [InlineData("{\"choice\":1.5}")]
    [InlineData("{\"ticked\":false}")]
    [InlineData("{\"date\":\"1990-02-30\"}")]
    [InlineData("{\"secret\":\"words\"}")]
    [InlineData("{\"choices\":[1]}")]
    public void Other_text_is_refused_without_being_repeated(string stored)
    {
        var problem = Assert.Throws<FormatException>(() => ItemAnswer.Parse(stored));

        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_put_into_a_text_says_nothing_of_what_was_answered()
    {
        var save = new AnswerSave("about.place", new ItemAnswer.Text("secret place"), SittingScript.Start);

        Assert.DoesNotContain("secret", $"{save} {save.Answer}", StringComparison.Ordinal);
    }
}
