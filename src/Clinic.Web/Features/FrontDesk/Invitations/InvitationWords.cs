using Clinic.Data.Records;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>Says where an invitation stands, and what to do.</summary>
public static class InvitationWords
{
    public static string Way(InvitationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch { { IsKiosk: true } => "For a kiosk", { IsMailed: true } => "By e-mail", _ => "On paper" };
    }

    public static string State(InvitationRow row, ClinicTime time)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(time);
        return row.State switch
        {
            EntryState.Open => $"Open until {time.DayAndClock(row.ExpiresAt)}",
            EntryState.Used => $"Used {time.DayAndClock(row.SettledAt!.Value)}",
            EntryState.Expired => $"Expired {time.DayAndClock(row.ExpiresAt)}",
            EntryState.Revoked => $"Revoked {time.DayAndClock(row.SettledAt!.Value)}",
            EntryState.Locked => $"Locked {time.DayAndClock(row.SettledAt!.Value)}: the date of birth did not match three times. Call the person, check the date, and give a new code.",
        };
    }
}
