using System.Globalization;

namespace Clinic.Web.Account.Entry;

/// <summary>A date of birth as it is typed.</summary>
public sealed class BirthDateForm
{
    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    /// <summary>Whether this device may come back with the date of birth alone.</summary>
    public bool OwnDevice { get; set; }

    /// <summary>The date, or null where there is no such day.</summary>
    public DateOnly? Read() =>
        Number(Year) is { } year && Number(Month) is { } month && Number(Day) is { } day
        && year is >= 1800 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
