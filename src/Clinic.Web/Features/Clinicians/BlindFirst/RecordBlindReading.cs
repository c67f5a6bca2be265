using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.BlindFirst;

/// <summary>Keeps what the holder of a case reads in the answers, once, before the suggestion is shown to them.</summary>
public sealed class RecordBlindReading(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, AuditTrail audit, TimeProvider clock)
{
    public async Task<CaseChange> RunAsync(Guid caseId, Classification? read, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        if (read is not { } classification || !Enum.IsDefined(classification))
            return new CaseChange.Refused(CaseRefusal.Incomplete, "Choose what you read in the answers.");
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var row = await FindReviewer.Cases(context, reviewer).SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        if (row.Status == CaseStatus.Decided)
            return CaseChange.Refuse(CaseRefusal.Decided);
        if (row.Status != CaseStatus.Claimed || row.OwnerId != reviewer.Id)
            return CaseChange.Refuse(CaseRefusal.NotYours);
        if (!(await BlindGate.HiddenAsync(context, [row], reviewer.Id, stop)).Contains(row.Id))
            return CaseChange.Refuse(CaseRefusal.ReadAlready);
        Add(context, row, reviewer, classification);
        try
        {
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return new CaseChange.Done();
        }
        catch (Exception conflict) when (DatabaseConflict.Is(conflict))
        {
            return CaseChange.Refuse(CaseRefusal.Stale);
        }
    }

    private void Add(ClinicDbContext context, ReviewCase row, Reviewer reviewer, Classification classification)
    {
        var reading = new BlindReading
        {
            Id = RowId.New(clock),
            CaseId = row.Id,
            SubmissionId = row.SubmissionId!.Value,
            ClinicianId = reviewer.Id,
            ReadAt = clock.GetUtcNow(),
            Classification = classification,
        };
        context.BlindReadings.Add(reading);

        // What this clinician sees of the case changes, so what is open elsewhere is stale.
        context.Entry(row).Property(one => one.IsBlindFirst).IsModified = true;
        audit.Add(context, new AuditEntry(AuditActions.BlindReadingRecorded, nameof(ReviewCase))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = row.Id,
            PatientId = row.PatientId,
        });
    }
}
