using System.Globalization;
using Clinic.Domain.Review;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>A place in the queue: the row a page begins after, or ends before. It holds codes alone.</summary>
/// <param name="Priority">The row's priority.</param>
/// <param name="At">When the row arrived, or was decided where decided cases are listed.</param>
/// <param name="Id">The case.</param>
/// <param name="Backwards">Whether the page ends before the row.</param>
public sealed record QueueCursor(CasePriority Priority, DateTimeOffset At, Guid Id, bool Backwards)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Backwards ? 'b' : 'a')}.{(int)Priority}.{At.UtcTicks}.{Id:N}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static QueueCursor? Parse(string? text)
    {
        if (text?.Split('.') is not [var way and ("a" or "b"), var priority, var at, var id]
            || !int.TryParse(priority, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            || !Enum.IsDefined((CasePriority)level)
            || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.UtcTicks
            || !Guid.TryParseExact(id, "N", out var row))
        {
            return null;
        }

        return new QueueCursor((CasePriority)level, new DateTimeOffset(ticks, TimeSpan.Zero), row, way == "b");
    }
}
