using Clinic.Data;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Unfinished;

/// <summary>
/// Puts follow-ups before the clinicians that were sent and not answered in time. It acts for the program, so no person is
/// asked for.
/// </summary>
public sealed class LapseFollowUps(
    IDbContextFactory<ClinicDbContext> contexts, LapseFollowUp one, TimeProvider clock, ILogger<LapseFollowUps> log)
{
    /// <summary>How many cases were queued.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var queued = 0;
        foreach (var request in await FindAsync(stop))
        {
            if (await TryAsync(request, stop))
                queued++;
        }

        return queued;
    }

    // One follow-up that cannot lapse must not hold up the others.
    private async Task<bool> TryAsync(Guid request, CancellationToken stop)
    {
        try
        {
            return await one.RunAsync(request, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError("Follow-up {RequestId} was not answered and could not be queued ({Fault}); the next round tries again", request, fault.GetType().Name);
            return false;
        }
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
