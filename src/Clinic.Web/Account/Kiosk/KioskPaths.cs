using Clinic.Web.Account.Entry;

namespace Clinic.Web.Account.Kiosk;

/// <summary>The addresses of kiosk mode.</summary>
public static class KioskPaths
{
    /// <summary>Asks for the code, or says that somebody is coming.</summary>
    public const string Start = "/kiosk";

    /// <summary>Takes "I am done": ends the session and wipes the device.</summary>
    public const string Leave = "/kiosk/leave";

    /// <summary>The same for a browser without script, which is led here after a while.</summary>
    public const string Away = "/kiosk/away";

    /// <summary>Asked by the start page: may somebody come in, or does it wait for an acknowledgement?</summary>
    public const string State = "/kiosk/state";

    /// <summary>Where a member of staff puts a device into kiosk mode.</summary>
    public const string SetUp = "/account/kiosk";

    public static string With(EntryProblem problem) => $"{Start}?{EntryPaths.ProblemParameter}={problem}";
}
