using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>Writes down that a case goes to paper.</summary>
public sealed class PrintCase(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, AuditTrail audit)
{
    public async Task<CaseChange> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        audit.Add(context, new AuditEntry(AuditActions.CasePrinted, nameof(ReviewCase))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = row.Id,
            PatientId = row.PatientId,
        });
        await context.SaveChangesAsync(stop);
        return new CaseChange.Done();
    }
}
