using Clinic.Domain.Review;

namespace Clinic.Domain.Tests.Review;

public sealed class ReviewTimesTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly ReviewTimes times = new();

    [Fact]
    public void Median_and_ninetieth_percentile_are_waits_that_happened()
    {
        foreach (var hours in (int[])[10, 1, 2, 9, 3, 8, 4, 7, 5, 6])
            Decide(hours);

        Assert.Equal((TimeSpan.FromHours(5), TimeSpan.FromHours(9)), (times.Median!.Value, times.Ninetieth!.Value));
        Decide(11);
        Assert.Equal((TimeSpan.FromHours(6), TimeSpan.FromHours(10)), (times.Median!.Value, times.Ninetieth!.Value));
    }

    [Fact]
    public void One_case_is_its_own_median() => Assert.Equal(TimeSpan.FromHours(3), Of(3).Median);

    [Fact]
    public void Without_a_decided_case_there_is_no_wait()
    {
        times.Add(Monday, Monday.AddHours(1), decided: null, Monday.AddHours(2));

        Assert.Null(times.Median);
        Assert.Null(times.Ninetieth);
    }

    [Theory]
    [InlineData(24, 1)]
    [InlineData(24.01, 0)]
    public void A_decision_at_the_deadline_is_in_time(double hours, int inTime)
    {
        times.Add(Monday, Monday.AddHours(24), Monday.AddHours(hours), Monday.AddDays(9));

        Assert.Equal((inTime, 1), (times.InTime, times.Judged));
    }

    [Fact]
    public void An_open_case_past_its_deadline_counts_as_late_and_one_with_time_left_not_yet()
    {
        times.Add(Monday, Monday.AddHours(1), decided: null, Monday.AddHours(2));
        times.Add(Monday, Monday.AddHours(3), decided: null, Monday.AddHours(2));

        Assert.Equal((0, 1, 1, 1), (times.InTime, times.Judged, times.OpenLate, times.OpenInTime));
    }

    private ReviewTimes Of(double hours)
    {
        Decide(hours);
        return times;
    }

    private void Decide(double hours) => times.Add(Monday, Monday.AddDays(3), Monday.AddHours(hours), Monday.AddDays(9));
}
