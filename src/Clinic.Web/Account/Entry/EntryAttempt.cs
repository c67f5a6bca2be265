using Clinic.Web.Account.Kiosk;

namespace Clinic.Web.Account.Entry;

/// <summary>Somebody at the door with a link or a typed code.</summary>
/// <param name="Link">The last part of a link; null where a code was typed.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Source">Where it came from.</param>
public sealed record EntryAttempt(string? Link, string? Typed, string Source)
{
    /// <summary>Whether the device is a kiosk of the clinic.</summary>
    public bool IsAtKiosk { get; init; }

    /// <summary>An attempt of this request. A kiosk counts as a place of its own: guests of the same network do not close it.</summary>
    public static EntryAttempt Of(HttpContext context, string? link, string? typed)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Kiosk() is { } kiosk
            ? new EntryAttempt(link, typed, $"kiosk {kiosk.DeviceId:N}") { IsAtKiosk = true }
            : new EntryAttempt(link, typed, context.Connection.RemoteIpAddress?.ToString() ?? "unknown");
    }

    // A record writes its members; these must not reach a log.
    public override string ToString() => nameof(EntryAttempt);
}
