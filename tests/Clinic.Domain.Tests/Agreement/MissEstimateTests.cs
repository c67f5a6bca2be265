using Clinic.Domain.Agreement;

namespace Clinic.Domain.Tests.Agreement;

public sealed class MissEstimateTests
{
    /// <summary>
    /// 20 readings drawn at 10 %, 1 of them found something: they stand for 200 and 10 cases. 30 at 50 %, 3 found: for 60 and 6.
    /// Together 260 and 16, a share of 16/260. Effective number: 260² / (20·10² + 30·2²) = 67600 / 2120 = 31.887.
    /// </summary>
    [Fact]
    public void Readings_count_for_the_cases_that_were_not_drawn()
    {
        var estimate = MissEstimate.Of([new(10, 20, 1), new(50, 30, 3)])!;

        Assert.Equal((50, 4, 260m, 16m), (estimate.Read, estimate.Found, estimate.WeightedRead, estimate.WeightedFound));
        Assert.Equal(16m / 260, estimate.MissedShare);
        Assert.Equal(WilsonInterval.Of(16.0 / 260, 67600.0 / 2120), estimate.Interval);
    }

    [Fact]
    public void With_one_share_the_missed_share_is_the_plain_one()
    {
        var estimate = MissEstimate.Of([new(25, 29, 1)])!;

        Assert.Equal(1m / 29, estimate.MissedShare);
        Assert.Equal(WilsonInterval.Of(1, 29).Upper, estimate.Interval.Upper, 12);
    }

    [Fact]
    public void Where_nothing_was_found_the_interval_still_says_what_could_have_been_missed()
    {
        var estimate = MissEstimate.Of([new(100, 20, 0)])!;

        Assert.Equal(0m, estimate.MissedShare);
        Assert.Equal(0.1611, estimate.Interval.Upper, 4);
    }

    [Fact]
    public void Without_a_reading_there_is_no_estimate()
    {
        Assert.Null(MissEstimate.Of([]));
        Assert.Null(MissEstimate.Of([new(10, 0, 0)]));
    }

    [Theory]
    [InlineData(0, 5, 1)]
    [InlineData(101, 5, 1)]
    [InlineData(10, 5, 6)]
    [InlineData(10, 5, -1)]
    public void Impossible_counts_are_refused(int share, long read, long found) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MissEstimate.Of([new(share, read, found)]));
}
