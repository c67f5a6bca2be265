using System.Globalization;
using Clinic.Domain.Review;

namespace Clinic.Web.Shared.Times;

/// <summary>Writes moments as people at the clinic read them: in its time zone, never the machine's.</summary>
public sealed class ClinicTime
{
    private readonly TimeZoneInfo zone;

    private ClinicTime(TimeZoneInfo zone) => this.zone = zone;

    /// <summary>Of an IANA zone; a name this machine does not know falls back to UTC, so that a page still shows.</summary>
    public static ClinicTime Of(string zoneName) =>
        new(TimeZoneInfo.TryFindSystemTimeZoneById(zoneName, out var zone) ? zone : TimeZoneInfo.Utc);

    /// <summary>Such as 14:03.</summary>
    public string Clock(DateTimeOffset moment) => Local(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Such as 22 November 2026, in the language of the page.</summary>
    public string Day(DateTimeOffset moment) => Day(Date(moment));

    /// <summary>A date such as 22 November 2026, in the language of the page.</summary>
    public static string Day(DateOnly date) => IsSpanish
        ? date.ToString("d 'de' MMMM 'de' yyyy", CultureInfo.CurrentCulture)
        : date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Such as 22 November 2026, 14:03.</summary>
    public string DayAndClock(DateTimeOffset moment) => $"{Day(moment)}, {Clock(moment)}";

    /// <summary>Such as 22 Nov 2026, 14:03.</summary>
    public string Moment(DateTimeOffset moment) => Local(moment).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The date at the clinic.</summary>
    public DateOnly Date(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>When a day begins at the clinic. Where the clocks skip midnight, it begins at the moment they skip to.</summary>
    public DateTimeOffset StartOf(DateOnly day) => LocalDay.StartOf(day, zone);

    /// <summary>The moment on the clinic's clock, for a field that takes date and time.</summary>
    public DateTime Wall(DateTimeOffset moment) => Local(moment).DateTime;

    /// <summary>The moment of a date and time on the clinic's clock. In the hour that clocks skip, as if they had not; of the hour they repeat, the later one.</summary>
    public DateTimeOffset Instant(DateTime wall)
    {
        var unspecified = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        return new DateTimeOffset(unspecified, zone.GetUtcOffset(unspecified)).ToUniversalTime();
    }

    /// <summary>A length of time in its largest useful unit, such as 25 min, 3 h or 2 days.</summary>
    public static string Span(TimeSpan span)
    {
        var length = span.Duration();
        return length switch
        {
            { TotalMinutes: < 1 } => "under a minute",
            { TotalHours: < 1 } => Whole(length.TotalMinutes, "min"),
            { TotalHours: < 48 } => Whole(length.TotalHours, "h"),
            _ => Whole(length.TotalDays, "days"),
        };
    }

    private static string Whole(double number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(number):0} {unit}");

    private static bool IsSpanish => CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "es";

    private DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);
}
