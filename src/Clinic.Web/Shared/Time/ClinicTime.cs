using System.Globalization;

namespace Clinic.Web.Shared.Time;

/// <summary>Times as people at the clinic read them: in the clinic's time zone, whatever the server's or the browser's is.</summary>
public sealed class ClinicTime(string timeZone)
{
    private static readonly CultureInfo Words = CultureInfo.GetCultureInfo("en-GB");

    private readonly TimeZoneInfo zone =
        TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var found) ? found : TimeZoneInfo.Utc;

    /// <summary>The date at the clinic.</summary>
    public DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(Local(now).DateTime);

    /// <summary>Such as <c>14:03</c>.</summary>
    public string Clock(DateTimeOffset time) => Local(time).ToString("HH:mm", Words);

    /// <summary>Such as <c>22 November 2026</c>.</summary>
    public string Date(DateTimeOffset time) => Local(time).ToString("d MMMM yyyy", Words);

    /// <summary>Such as <c>22 November 2026, 14:03</c>.</summary>
    public string DateAndClock(DateTimeOffset time) => $"{Date(time)}, {Clock(time)}";

    private DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, zone);
}
