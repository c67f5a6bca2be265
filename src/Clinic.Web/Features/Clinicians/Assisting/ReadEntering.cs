using Clinic.Data;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Assisting;

/// <summary>Reads who entered the answers of a case. It opens no answer; the case beside it is written down as opened.</summary>
public sealed class ReadEntering(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find)
{
    /// <summary>Null where there is no such case here.</summary>
    public async Task<CaseEntering?> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return null;
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(one => one.Id == caseId, stop);
        if (row is null)
            return null;
        var saves = await context.SavedAnswers.Where(answer => answer.DraftId == row.DraftId)
            .GroupBy(answer => answer.EnteredBy).Select(group => new { Staff = group.Key, Count = group.Count() }).ToListAsync(stop);
        var sender = await context.Submissions.Where(one => one.Id == row.SubmissionId).Select(one => one.EnteredBy).SingleOrDefaultAsync(stop);
        var names = await StaffNames.ReadAsync(context, [.. saves.Select(one => one.Staff), sender], stop);
        return new CaseEntering(
            row.PatientId,
            [.. saves.Where(one => one.Staff is not null).OrderByDescending(one => one.Count).Select(one => (NameOf(one.Staff!.Value), one.Count))],
            saves.Where(one => one.Staff is null).Sum(one => one.Count),
            sender is { } by ? NameOf(by) : null,
            await context.Patients.AnyAsync(patient => patient.Id == row.PatientId && patient.UserId != null && !patient.IsDrill, stop));

        string NameOf(Guid id) => names.GetValueOrDefault(id, StaffNames.Unknown);
    }
}
