using Clinic.Domain.Review;
using Clinic.Domain.Safety;

namespace Clinic.Domain.Tests.Review;

public sealed class ReviewDeadlineTests
{
    private static readonly DateTimeOffset Arrived = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Denver = TimeZoneInfo.FindSystemTimeZoneById("America/Denver");
    private static readonly TimeZoneInfo Havana = TimeZoneInfo.FindSystemTimeZoneById("America/Havana");

    [Theory]
    [InlineData(CasePriority.Urgent, SafetyLevel.Urgent, 1)]
    [InlineData(CasePriority.High, SafetyLevel.None, 24)]
    [InlineData(CasePriority.Routine, SafetyLevel.None, 72)]
    public void A_case_is_due_by_its_priority(CasePriority priority, SafetyLevel safety, int hours) =>
        Assert.Equal(Arrived.AddHours(hours), Of(Arrived, priority, safety));

    [Theory]
    [InlineData(CasePriority.Urgent, 2)]
    [InlineData(CasePriority.High, 8)]
    [InlineData(CasePriority.Routine, 100)]
    public void A_clinic_sets_its_own_hours(CasePriority priority, int hours) => Assert.Equal(
        Arrived.AddHours(hours), ReviewDeadline.Of(Arrived, priority, SafetyLevel.None, new ServiceLevels(2, 8, 100), TimeZoneInfo.Utc));

    // 2 March 2026 is a Monday; Denver is seven hours behind in winter.
    [Theory]
    [InlineData("2026-03-02T07:00Z", "2026-03-03T07:00Z")]
    [InlineData("2026-03-02T16:00Z", "2026-03-03T07:00Z")]
    [InlineData("2026-03-03T05:59Z", "2026-03-03T07:00Z")]
    [InlineData("2026-03-03T06:30Z", "2026-03-03T07:30Z")]
    [InlineData("2026-03-07T18:00Z", "2026-03-08T07:00Z")]
    [InlineData("2026-03-08T17:00Z", "2026-03-09T06:00Z")]
    public void Elevated_is_due_the_same_day_at_the_clinic_though_never_sooner_than_urgent(string arrived, string due)
    {
        var found = ReviewDeadline.Of(Parse(arrived), CasePriority.High, SafetyLevel.Elevated, ServiceLevels.Default, Denver);

        Assert.Equal(Parse(due), found);
    }

    // Denver's 1 November 2026 has 25 hours; Havana's clocks go from 0:00 to 1:00 on 8 March and from 1:00 to 0:00 on 1 November.
    [Theory]
    [InlineData("America/Denver", "2026-11-01T06:00Z", "2026-11-02T06:00Z")]
    [InlineData("America/Havana", "2026-03-07T20:00Z", "2026-03-08T05:00Z")]
    [InlineData("America/Havana", "2026-10-31T20:00Z", "2026-11-01T04:00Z")]
    public void A_day_with_more_hours_and_a_midnight_that_is_not_there_do_not_lengthen_it(string zone, string arrived, string due)
    {
        var place = zone == Havana.Id ? Havana : Denver;

        Assert.Equal(Parse(due), ReviewDeadline.Of(Parse(arrived), CasePriority.High, SafetyLevel.Elevated, ServiceLevels.Default, place));
    }

    [Fact]
    public void A_shorter_time_of_the_clinic_counts_for_elevated_too_and_a_longer_one_does_not()
    {
        Assert.Equal(Arrived.AddHours(4), ReviewDeadline.Of(Arrived, CasePriority.High, SafetyLevel.Elevated, new ServiceLevels(1, 4, 72), TimeZoneInfo.Utc));
        Assert.Equal(Arrived.AddHours(15), ReviewDeadline.Of(Arrived, CasePriority.High, SafetyLevel.Elevated, new ServiceLevels(1, 72, 72), TimeZoneInfo.Utc));
    }

    [Fact]
    public void Elevated_is_never_due_after_a_day_nor_before_it_is_urgent_wherever_and_whenever_it_arrives()
    {
        foreach (var zone in new[] { TimeZoneInfo.Utc, Denver, Havana })
        {
            for (var minutes = 0; minutes < 366 * 24 * 60; minutes += 53)
            {
                var arrived = Arrived.AddMinutes(minutes);
                var due = ReviewDeadline.Of(arrived, CasePriority.High, SafetyLevel.Elevated, ServiceLevels.Default, zone);
                Assert.InRange(due - arrived, ServiceLevels.Default.Urgent, ReviewDeadline.MostElevated);
            }
        }
    }

    [Theory]
    [InlineData(0, 24, 72)]
    [InlineData(5, 24, 72)]
    [InlineData(4, 3, 72)]
    [InlineData(1, 73, 100)]
    [InlineData(1, 24, 23)]
    [InlineData(1, 24, 337)]
    public void Service_levels_out_of_range_or_order_do_not_exist(int urgent, int high, int routine) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceLevels(urgent, high, routine));

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(4, 72, 336)]
    public void Service_levels_at_their_limits_do(int urgent, int high, int routine) =>
        Assert.Equal(TimeSpan.FromHours(high), new ServiceLevels(urgent, high, routine).High);

    private static DateTimeOffset Of(DateTimeOffset arrived, CasePriority priority, SafetyLevel safety) =>
        ReviewDeadline.Of(arrived, priority, safety, ServiceLevels.Default, TimeZoneInfo.Utc);

    private static DateTimeOffset Parse(string moment) =>
        DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}
