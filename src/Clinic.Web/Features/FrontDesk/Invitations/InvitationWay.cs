namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>How an invitation reaches its person.</summary>
public enum InvitationWay
{
    /// <summary>A page to print, with a picture to scan and a short code.</summary>
    Paper,

    /// <summary>A link by e-mail.</summary>
    Mail,

    /// <summary>A code for the tablet in the waiting room, today.</summary>
    Kiosk,
}
