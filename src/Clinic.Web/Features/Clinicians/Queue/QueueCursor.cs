using System.Globalization;
using Clinic.Domain.Safety;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>A place in the queue: the row a page begins after, or ends before. It holds codes alone.</summary>
/// <param name="Safety">The row's safety level.</param>
/// <param name="At">What the list is ordered by: when the row is due, arrived, or was decided.</param>
/// <param name="Id">The case.</param>
/// <param name="Backwards">Whether the page ends before the row.</param>
public sealed record QueueCursor(SafetyLevel Safety, DateTimeOffset At, Guid Id, bool Backwards)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Backwards ? 'b' : 'a')}.{(int)Safety}.{At.UtcTicks}.{Id:N}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static QueueCursor? Parse(string? text)
    {
        if (text?.Split('.') is not [var way and ("a" or "b"), var safety, var at, var id]
            || !int.TryParse(safety, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            || !Enum.IsDefined((SafetyLevel)level)
            || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.UtcTicks
            || !Guid.TryParseExact(id, "N", out var row))
        {
            return null;
        }

        return new QueueCursor((SafetyLevel)level, new DateTimeOffset(ticks, TimeSpan.Zero), row, way == "b");
    }
}
