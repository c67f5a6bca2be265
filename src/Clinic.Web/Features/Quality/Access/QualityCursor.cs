using System.Globalization;

namespace Clinic.Web.Features.Quality.Access;

/// <summary>The last row of a page of cases; the next page holds what came before it.</summary>
public sealed record QualityCursor(DateTimeOffset At, Guid Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}.{Id:N}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static QualityCursor? Parse(string? text) =>
        text?.Split('.') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTimeOffset.MaxValue.UtcTicks
        && Guid.TryParseExact(id, "N", out var row)
            ? new QualityCursor(new DateTimeOffset(ticks, TimeSpan.Zero), row)
            : null;
}
