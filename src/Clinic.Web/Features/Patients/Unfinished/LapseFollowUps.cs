using Clinic.Data;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Unfinished;

/// <summary>
/// Puts follow-ups before the clinicians that were sent and not answered in time. It acts for the program, so no person is
/// asked for.
/// </summary>
public sealed class LapseFollowUps(IDbContextFactory<ClinicDbContext> contexts, LapseFollowUp one, TimeProvider clock)
{
    /// <summary>How many cases were queued.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var queued = 0;
        foreach (var request in await FindAsync(stop))
        {
            if (await one.RunAsync(request, stop))
                queued++;
        }

        return queued;
    }

    private async Task<List<Guid>> FindAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var days = await context.Clinics.OrderBy(clinic => clinic.Id).Select(clinic => clinic.FollowUpDays).FirstOrDefaultAsync(stop);
        var until = clock.GetUtcNow() - TimeSpan.FromDays(days);
        return await context.FollowUpRequests
            .Where(request => request.SentAt <= until && request.LapsedAt == null && request.WithdrawnAt == null)
            .Where(request => request.DraftId == null
                || context.Drafts.Any(draft => draft.Id == request.DraftId && draft.Status == DraftStatus.InProgress))
            .Where(request => context.PatientKeys.Any(key => key.PatientId == request.PatientId))
            .OrderBy(request => request.SentAt)
            .Select(request => request.Id)
            .ToListAsync(stop);
    }
}
