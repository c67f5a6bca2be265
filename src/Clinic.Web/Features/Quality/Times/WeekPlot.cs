using System.Globalization;

namespace Clinic.Web.Features.Quality.Times;

/// <summary>Places in a picture of weeks: one column a week, the earliest on the left.</summary>
/// <param name="Weeks">How many, at least one.</param>
public sealed record WeekPlot(int Weeks)
{
    public const decimal Top = 16;
    public const decimal Bottom = 150;
    public const int Height = 190;
    private const decimal Left = 46;
    private const decimal Right = 10;
    private const decimal WidestColumn = 64;
    private const decimal NarrowestColumn = 22;
    private const decimal UsualWidth = 420;
    private const int MostLabels = 6;

    /// <summary>The width of one week.</summary>
    public decimal Column => Math.Clamp((UsualWidth - Left - Right) / Weeks, NarrowestColumn, WidestColumn);

    /// <summary>The width of the picture.</summary>
    public decimal Width => Left + Right + (Column * Weeks);

    public static decimal Start => Left;

    public decimal End => Width - Right;

    /// <summary>The middle of a week's column.</summary>
    public decimal Middle(int week) => Left + (Column * (week + 0.5m));

    /// <summary>The height of a share of the whole scale, from 0 at the bottom to 1 at the top.</summary>
    public static decimal Up(decimal share) => Bottom - (Math.Clamp(share, 0, 1) * (Bottom - Top));

    /// <summary>Whether a week's first day is written below it; not all fit.</summary>
    public bool IsLabelled(int week) => week % (int)Math.Ceiling((double)Weeks / MostLabels) == 0;

    public static string Number(decimal place) => decimal.Round(place, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Such as 31 Aug.</summary>
    public static string Day(DateOnly monday) => monday.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>The length of time the scale ends at: the longest of these, a little over.</summary>
    public static TimeSpan ScaleOf(IEnumerable<WeekTimes> weeks, TimeSpan level)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        var longest = weeks.Select(week => week.Times.Ninetieth ?? TimeSpan.Zero).Append(level).Max();
        return longest * 1.1;
    }

    /// <summary>A wait to one decimal of its largest useful unit, such as 27 min, 1.9 h or 3.2 days; a dash for none.</summary>
    public static string Wait(TimeSpan? wait) => wait switch
    {
        null => "–",
        { TotalHours: < 1 } span => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(span.TotalMinutes):0} min"),
        { TotalHours: < 48 } span => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0.0} h"),
        { } span => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0.0} days"),
    };
}
