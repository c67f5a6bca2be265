using Clinic.Data.Identity;
using Microsoft.AspNetCore.Components.Routing;

namespace Clinic.Web.App.Layouts;

/// <summary>Where the staff's navigation leads, and who sees which link.</summary>
public sealed record StaffPlace(string Name, string Path, string Role, NavLinkMatch Match = NavLinkMatch.Prefix);

public static class StaffPlaces
{
    public static IReadOnlyList<StaffPlace> All { get; } =
    [
        new("Queue", "/staff/queue", ClinicRoles.Clinician),
        new("Tasks", "/staff/tasks", ClinicRoles.Clinician),
        new("Alerts", "/staff/alerts", $"{ClinicRoles.Clinician},{ClinicRoles.Admin}"),
        new("Invitations", "/staff/invitations", $"{ClinicRoles.Clinician},{ClinicRoles.Admin}"),
        new("Quality", "/staff/quality", $"{ClinicRoles.Clinician},{ClinicRoles.Admin}"),
        new("Mentions", "/staff/mentions", ClinicRoles.Clinician),
        new("Concern", "/staff/concern", ClinicRoles.Clinician),
        new("Overview", "/admin", ClinicRoles.Admin, NavLinkMatch.All),
        new("Question sets", "/admin/question-sets", ClinicRoles.Admin),
        new("Rule sets", "/admin/rule-sets", ClinicRoles.Admin),
        new("People", "/admin/users", ClinicRoles.Admin),
        new("Consent", "/admin/consent", ClinicRoles.Admin),
        new("Dispositions", "/admin/dispositions", ClinicRoles.Admin),
        new("Data requests", "/admin/data-requests", ClinicRoles.Admin),
        new("Clinic", "/admin/clinic", ClinicRoles.Admin),
        new("Health", "/admin/health", ClinicRoles.Admin),
    ];
}
