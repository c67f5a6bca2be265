using System.Text.RegularExpressions;

namespace Clinic.EndToEnd.Accessibility;

/// <summary>
/// The pages that the accessibility tests judge, each list by the test of its name. What stands in braces is known only when
/// the test runs. A test of the web project reads these lists too, and fails for a page of the portal that is on none of them.
/// </summary>
internal static class JudgedPages
{
    public static readonly string[] Open =
    [
        "/", "/account/sign-in", "/account/sign-in/code", "/account/sign-in/recovery-code", "/account/register", "/account/locked",
        "/account/denied", "/enter", "/error", "/problem/400", "/problem/401", "/problem/503", "/not-found",
    ];

    /// <summary>Of somebody who has an account and has not answered anything.</summary>
    public static readonly string[] NewPatient =
    [
        "/account", "/account/password", "/account/own-password", "/account/second-factor", "/account/second-factor/set-up",
        "/account/passkeys", "/account/passkeys/add",
        "/intake", "/intake/age", "/my-data", "/history", "/summaries", "/safety-plan", "/learn", "/learn/ketamine",
    ];

    /// <summary>From the consent to the answers that were sent.</summary>
    public static readonly string[] Intake =
    [
        "/consent", "/consent/copy", "/intake/other-device", "/intake/part/{section}", "/intake/review", "/intake/received",
        "/intake", "/intake/already-sent", "/history", "/history/{number}", "/summaries", "/my-data",
    ];

    public static readonly string[] Clinician = ["/staff/queue", "/staff/cases/{id}", "/staff/cases/{id}/sign", "/staff/alerts",
        "/staff/quality", "/staff/quality/cases", "/staff/quality/times", "/staff/patients/{id}/record", "/staff/tasks",
        "/staff/second-readings", "/staff/second-readings/{id}",
        "/staff/mentions", "/staff/concern"];

    /// <summary>From the decided case to the letter that goes out.</summary>
    public static readonly string[] Letter = ["/staff/cases/{id}/letters/write", "/staff/cases/{id}/letters/{letter}"];

    /// <summary>From the desk that invites to the person who comes in.</summary>
    public static readonly string[] Invitation = ["/staff/invitations", "/account/assist/{patient}", "/enter/check", "/account", "/account/own-password"];

    /// <summary>From the desk to the tablet in the waiting room.</summary>
    public static readonly string[] Kiosk = ["/staff/kiosks", "/account/kiosk", "/kiosk"];

    public static readonly string[] Admin =
    [
        "/admin", "/admin/question-sets", "/admin/question-sets/{id}", "/preview/question-sets/{id}", "/admin/users", "/admin/clinic",
        "/admin/consent", "/admin/data-requests", "/admin/rule-sets", "/admin/dispositions",
        "/admin/health", "/admin/mail",
    ];

    public static IEnumerable<string> All => [.. Open, .. NewPatient, .. Intake, .. Clinician, .. Letter, .. Invitation, .. Kiosk, .. Admin];

    /// <summary>Whether an address belongs to a page, whose route or entry may hold a part in braces.</summary>
    public static bool IsOf(string address, string page) =>
        Regex.IsMatch(address, $"^{Regex.Replace(Regex.Escape(page), @"\\\{[^}]*}", "[^/]+")}$");
}
