using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>Opens a case for reading. That it was opened is written in the same transaction as the reading, or nothing is read.</summary>
public sealed class OpenCase(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, CaseRowReader reader, AuditTrail audit)
{
    public async Task<CaseOpening> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return new CaseOpening.NotAllowed();
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return new CaseOpening.NotFound();
        CaseRows rows;
        try
        {
            rows = await reader.ReadAsync(context, row, reviewer, stop);
        }
        catch (PatientErasedException)
        {
            return new CaseOpening.Erased();
        }
        catch (SealBrokenException)
        {
            return new CaseOpening.Locked(new AlteredRecord(new RecordFinding(RecordKind.PatientKey, row.PatientId.ToString(), RecordFault.Unreadable), null));
        }

        audit.Add(context, new AuditEntry(AuditActions.CaseOpened, nameof(ReviewCase))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = row.Id,
            PatientId = row.PatientId,
        });
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new CaseOpening.Opened(CaseComposer.Compose(rows));
    }
}
