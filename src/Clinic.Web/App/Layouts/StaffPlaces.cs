using Clinic.Data.Identity;
using Clinic.Web.Shared.Navigation;

namespace Clinic.Web.App.Layouts;

/// <summary>Where the staff's navigation leads, and who sees which link.</summary>
public sealed record StaffPlace(string Name, string Path, string Role)
{
    /// <summary>Pages that lie elsewhere by address and belong here.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    public IEnumerable<string> Paths => [Path, .. Also];
}

public static class StaffPlaces
{
    private const string Everybody = $"{ClinicRoles.Clinician},{ClinicRoles.Admin}";

    public static IReadOnlyList<StaffPlace> All { get; } =
    [
        new("Queue", "/staff/queue", ClinicRoles.Clinician) { Also = ["/staff/cases", "/staff/patients"] },
        new("Tasks", "/staff/tasks", ClinicRoles.Clinician),
        new("Alerts", "/staff/alerts", Everybody),
        new("Invitations", "/staff/invitations", Everybody) { Also = ["/staff/kiosks"] },
        new("Quality", QualityTabs.Agreement, Everybody) { Also = [QualityTabs.SecondReadings] },
        new("Mentions", Mentions, ClinicRoles.Clinician),
        new("Concern", "/staff/concern", ClinicRoles.Clinician),
        new("Overview", "/admin", ClinicRoles.Admin),
        new("Question sets", "/admin/question-sets", ClinicRoles.Admin),
        new("Rule sets", "/admin/rule-sets", ClinicRoles.Admin),
        new("People", "/admin/users", ClinicRoles.Admin),
        new("Consent", "/admin/consent", ClinicRoles.Admin),
        new("Dispositions", "/admin/dispositions", ClinicRoles.Admin),
        new("Data requests", "/admin/data-requests", ClinicRoles.Admin),
        new("Clinic", "/admin/clinic", ClinicRoles.Admin),
        new("Health", "/admin/health", ClinicRoles.Admin) { Also = ["/admin/mail"] },
    ];

    public const string Mentions = "/staff/mentions";

    /// <summary>The place that an address belongs to.</summary>
    public static StaffPlace? Of(string address) =>
        PlaceMark.Longest(address, All.SelectMany(place => place.Paths)) is { } path ? All.First(place => place.Paths.Contains(path)) : null;
}
