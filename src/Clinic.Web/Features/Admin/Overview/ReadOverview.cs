using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Admin.ClinicSettings;
using Clinic.Web.Features.Admin.DataRequests;
using Clinic.Web.Features.Admin.People;
using Clinic.Web.Features.Admin.QuestionSetList;

namespace Clinic.Web.Features.Admin.Overview;

/// <summary>Reads the overview out of what the other pages read; each of them checks who asks.</summary>
public sealed class ReadOverview(ReadClinicSettings clinic, ListQuestionSets sets, ListPeople people, CountDeletionRequests deletions)
{
    public async Task<AdminOverview> RunAsync(CancellationToken stop)
    {
        var settings = await clinic.RunAsync(stop);
        var versions = await sets.RunAsync(stop);
        var staff = await people.RunAsync(stop);
        var active = staff.Where(person => person.LockedSince is null).ToList();
        return new AdminOverview(
            IntakeGaps.Of(settings),
            [.. versions.Where(version => version.Status != QuestionSetStatus.Retired)],
            active.Count(person => person.Role == ClinicRoles.Clinician),
            active.Count(person => person.Role == ClinicRoles.Admin),
            staff.Count - active.Count,
            await deletions.RunAsync(stop));
    }
}
