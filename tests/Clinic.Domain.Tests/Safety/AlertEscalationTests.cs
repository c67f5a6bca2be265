using Clinic.Domain.Safety;

namespace Clinic.Domain.Tests.Safety;

public sealed class AlertEscalationTests
{
    [Theory]
    [InlineData(0, 2, 0)]
    [InlineData(1, 2, 1)]
    [InlineData(2, 2, 0)]
    [InlineData(2, 3, 2)]
    [InlineData(3, 3, 0)]
    public void The_list_is_asked_in_order_and_begins_again_after_the_last(int asked, int people, int place) =>
        Assert.Equal(place, AlertEscalation.NextPlace(asked, people));

    [Theory]
    [InlineData(1, 2, 15)]
    [InlineData(2, 2, 15)]
    [InlineData(3, 2, 30)]
    [InlineData(4, 2, 30)]
    [InlineData(5, 2, 60)]
    [InlineData(8, 2, 120)]
    [InlineData(9, 2, 240)]
    [InlineData(1000, 2, 240)]
    public void Each_round_waits_twice_as_long_up_to_four_hours(int asked, int people, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), AlertEscalation.WaitAfter(asked, people, AlertEscalation.DefaultMinutes));

    [Fact]
    public void Everybody_on_the_list_is_asked_within_one_round_of_the_clinics_minutes()
    {
        var first = Enumerable.Range(1, 5).Select(asked => AlertEscalation.WaitAfter(asked, 5, 10));

        Assert.All(first, wait => Assert.Equal(TimeSpan.FromMinutes(10), wait));
    }

    [Theory]
    [InlineData(0, 2, 15)]
    [InlineData(1, 0, 15)]
    [InlineData(1, 2, 0)]
    [InlineData(1, 2, 61)]
    public void Numbers_out_of_their_range_are_refused(int asked, int people, int minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AlertEscalation.WaitAfter(asked, people, minutes));
}
