using Clinic.Web.Shared.Times;

namespace Clinic.Web.Tests.Shared;

public sealed class ClinicTimeTests
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 2, 3, 5, 0, TimeSpan.Zero);

    [Fact]
    public void Times_are_those_of_the_clinic_and_not_of_the_machine()
    {
        var time = ClinicTime.Of("America/Denver");

        Assert.Equal(("20:05", "1 March 2026", "1 Mar 2026, 20:05"), (time.Clock(Moment), time.Day(Moment), time.Moment(Moment)));
        Assert.Equal("1 March 2026, 20:05", time.DayAndClock(Moment));
        Assert.Equal(new DateOnly(2026, 3, 1), time.Date(Moment));
    }

    [Fact]
    public void A_zone_nobody_knows_falls_back_to_universal_time() => Assert.Equal("03:05", ClinicTime.Of("Nowhere/Land").Clock(Moment));

    [Theory]
    [InlineData(0.5, "under a minute")]
    [InlineData(59, "59 min")]
    [InlineData(60, "1 h")]
    [InlineData(-150, "2 h")]
    [InlineData(2879, "47 h")]
    [InlineData(2880, "2 days")]
    public void A_length_of_time_is_said_in_its_largest_useful_unit(double minutes, string words) =>
        Assert.Equal(words, ClinicTime.Span(TimeSpan.FromMinutes(minutes)));
}
