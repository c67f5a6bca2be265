using System.Globalization;

namespace Clinic.Web.Features.Clinicians.SecondReadings;

/// <summary>The last row of a page of second readings.</summary>
public sealed record SecondReadingCursor(DateTimeOffset At, Guid Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}.{Id:N}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static SecondReadingCursor? Parse(string? text) =>
        text?.Split('.') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTimeOffset.MaxValue.UtcTicks
        && Guid.TryParseExact(id, "N", out var row)
            ? new SecondReadingCursor(new DateTimeOffset(ticks, TimeSpan.Zero), row)
            : null;
}
