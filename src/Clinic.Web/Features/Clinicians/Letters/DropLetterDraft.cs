using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>Throws away the letter that its author has begun. Finalised ones stay.</summary>
public sealed class DropLetterDraft(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, AuditTrail audit)
{
    public async Task<CaseChange> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        if (await context.LetterDrafts.SingleOrDefaultAsync(one => one.CaseId == caseId && one.ClinicianId == reviewer.Id, stop) is not { } draft)
            return new CaseChange.Done();
        context.LetterDrafts.Remove(draft);
        audit.Add(context, new AuditEntry(AuditActions.LetterDropped, nameof(LetterDraft))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = draft.Id,
            PatientId = row.PatientId,
        });
        try
        {
            await context.SaveChangesAsync(stop);
            return new CaseChange.Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return CaseChange.Refuse(CaseRefusal.Stale);
        }
    }
}
