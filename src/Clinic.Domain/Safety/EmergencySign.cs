using System.Collections.Frozen;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Safety;

/// <summary>
/// Which body signs are an emergency where they are happening now, so that the page says at once whom to call. They change
/// no safety level: that is decided by the safety questions alone. Source: general first-aid advice; the list is a
/// project rule, <c>docs/operations/alerts.md</c>.
/// </summary>
public static class EmergencySign
{
    private static readonly FrozenSet<string> Codes =
        new[] { "chest-pain", "breathless", "fainting", "bleeding", "neuro" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether choosing this option of the item names one.</summary>
    public static bool IsNamedBy(Item item, ResponseOption option)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(option);
        return item.Binding == AnswerCodes.BodySigns && option.Code is { } code && Codes.Contains(code);
    }

    /// <summary>Whether any option of the item does.</summary>
    public static bool IsNamedBy(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Options.Any(option => IsNamedBy(item, option));
    }
}
