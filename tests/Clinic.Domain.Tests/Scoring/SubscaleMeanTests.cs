using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Tests.Scoring;

public sealed class SubscaleMeanTests
{
    [Fact]
    public void Four_of_five_items_are_enough_and_three_are_not()
    {
        var four = AnswerSet.Empty.Items("ex", 2, 3, 4, 4);

        Assert.Equal(3.25m, SubscaleMean.Of(four, AnswerCodes.Exhaustion, 4)?.Rounded);
        Assert.Null(SubscaleMean.Of(four.Without("ex.4"), AnswerCodes.Exhaustion, 4));
    }

    [Fact]
    public void Means_are_compared_exactly_and_only_shown_rounded()
    {
        var third = new SubscaleMean(sum: 16, answered: 6);

        Assert.Equal(2.6667m, third.Rounded);
        Assert.False(third.IsAtLeast(2.6667m));
        Assert.True(third.IsAtLeast(2.6666m));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(31, 5)]
    [InlineData(0, 0)]
    public void A_mean_that_cannot_be_is_refused(int sum, int answered) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SubscaleMean(sum, answered));
}
