using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Erasure;

/// <summary>
/// Erases the person behind a request for deletion: the data key is destroyed, so nothing sealed opens any more; open
/// cases leave the queue, open tasks and an intake in progress close, the account goes. Rows that must not change stay, unreadable.
/// See docs/decisions/0002.
/// </summary>
public sealed class ErasePatient(IDbContextFactory<ClinicDbContext> contexts, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Erases. Who may do so, and that they meant it, is the caller's to check.</summary>
    public async Task<ErasureOutcome> RunAsync(Guid requestId, Guid adminId, string adminRole, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var request = await context.DeletionRequests.SingleOrDefaultAsync(row => row.Id == requestId && row.HandledAt == null, stop);
        if (request is null)
            return ErasureOutcome.NotOpen;
        if (await HasOpenAlertAsync(context, request.PatientId, stop))
            return ErasureOutcome.AlertOpen;
        (request.HandledAt, request.HandledBy, request.Outcome) = (clock.GetUtcNow(), adminId, DeletionOutcome.Erased);
        await CloseAsync(context, request.PatientId, adminId, stop);
        audit.Add(context, new AuditEntry(AuditActions.PatientErased, nameof(Patient))
        {
            ActorId = adminId,
            ActorRole = adminRole,
            EntityId = request.PatientId,
            PatientId = request.PatientId,
        });
        try
        {
            await context.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ErasureOutcome.NotOpen;
        }

        await DestroyAsync(context, request.PatientId, stop);
        await transaction.CommitAsync(stop);
        await PatientKeys.ScrubAsync(context, stop);
        return ErasureOutcome.Done;
    }

    private static Task<bool> HasOpenAlertAsync(ClinicDbContext context, Guid patientId, CancellationToken stop) =>
        context.SafetyAlerts.AnyAsync(
            alert => alert.AcknowledgedAt == null
                && context.ReviewCases.Any(row => row.Id == alert.CaseId && row.PatientId == patientId),
            stop);

    private async Task CloseAsync(ClinicDbContext context, Guid patientId, Guid adminId, CancellationToken stop)
    {
        foreach (var row in await context.ReviewCases.Where(row => row.PatientId == patientId && row.Status != CaseStatus.Decided).ToListAsync(stop))
            (row.Status, row.DecidedAt) = (CaseStatus.Decided, clock.GetUtcNow());
        foreach (var draft in await context.Drafts.Where(row => row.PatientId == patientId && row.Status == DraftStatus.InProgress).ToListAsync(stop))
            draft.Status = DraftStatus.Closed;
        foreach (var task in await context.CareTasks.Where(row => row.PatientId == patientId && row.DoneAt == null).ToListAsync(stop))
            (task.DoneAt, task.DoneBy) = (clock.GetUtcNow(), adminId);
    }

    private static async Task DestroyAsync(ClinicDbContext context, Guid patientId, CancellationToken stop)
    {
        var account = await context.Patients.Where(row => row.Id == patientId).Select(row => row.UserId).SingleAsync(stop);
        await PatientKeys.DestroyAsync(context, patientId, stop);
        await context.Users.Where(user => user.Id == account).ExecuteDeleteAsync(stop);
    }
}
