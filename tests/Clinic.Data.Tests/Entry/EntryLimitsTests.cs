using Clinic.Data.Entry;

namespace Clinic.Data.Tests.Entry;

public sealed class EntryLimitsTests
{
    [Theory]
    [InlineData("2026-11-25T09:00:00Z", "America/New_York", "2026-11-26T05:00:00Z")]
    [InlineData("2026-11-25T03:00:00Z", "America/New_York", "2026-11-25T05:00:00Z")]
    [InlineData("2026-11-25T04:30:00Z", "America/New_York", "2026-11-25T05:00:00Z")]
    [InlineData("2026-11-25T04:30:01Z", "America/New_York", "2026-11-25T05:00:01Z")]
    [InlineData("2026-10-31T22:00:00Z", "America/New_York", "2026-11-01T04:00:00Z")]
    [InlineData("2026-11-01T12:00:00Z", "America/New_York", "2026-11-02T05:00:00Z")]
    public void A_kiosk_code_ends_at_the_clinics_midnight_and_lasts_half_an_hour_at_least(string now, string zone, string end)
    {
        Assert.Equal(At(end), EntryLimits.EndOfDay(At(now), TimeZoneInfo.FindSystemTimeZoneById(zone)));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
