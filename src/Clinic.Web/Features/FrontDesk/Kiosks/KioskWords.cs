using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.FrontDesk.Kiosks;

/// <summary>Says where a kiosk stands, and what to do.</summary>
public static class KioskWords
{
    public static string State(KioskRow row, ClinicTime time)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(time);
        return row switch
        {
            { IsHeld: true } => "Asks somebody to stay: a safety alert from it is open. Go there; it is free again once a clinician acknowledges the alert.",
            { RevokedAt: { } at } => $"Revoked {time.DayAndClock(at)}",
            _ => $"In use, last seen {time.DayAndClock(row.LastSeenAt)}",
        };
    }
}
