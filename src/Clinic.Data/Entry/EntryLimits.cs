namespace Clinic.Data.Entry;

/// <summary>How long codes live, and how often a wrong one may be tried.</summary>
public static class EntryLimits
{
    public static readonly TimeSpan Invitation = TimeSpan.FromDays(14);

    public static readonly TimeSpan Resume = TimeSpan.FromHours(48);

    /// <summary>A kiosk code works to the end of the clinic's day, and shortly before midnight at least this long.</summary>
    public static readonly TimeSpan KioskLeast = TimeSpan.FromMinutes(30);

    /// <summary>How long the device on which an invitation was used may come back without a new code.</summary>
    public static readonly TimeSpan Return = TimeSpan.FromDays(30);

    /// <summary>Dates of birth that may be tried before a code is locked.</summary>
    public const int BirthDates = 3;

    /// <summary>Unknown codes from one address within <see cref="Window"/> before it has to wait.</summary>
    public const int UnknownCodes = 10;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>How long refusals are kept.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <summary>When a kiosk code made now stops working.</summary>
    /// <param name="now">Now.</param>
    /// <param name="zone">The clinic's time zone.</param>
    public static DateTimeOffset EndOfDay(DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var tomorrow = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(1);
        var midnight = new DateTimeOffset(tomorrow, zone.GetUtcOffset(tomorrow)).ToUniversalTime();
        return midnight - now < KioskLeast ? now + KioskLeast : midnight;
    }
}
