using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Consent;

/// <summary>Writes down that a clinician has seen a withdrawal; it leaves the queue's notices.</summary>
public sealed class NoteWithdrawal(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, AuditTrail audit, TimeProvider clock)
{
    public async Task<CaseChange> RunAsync(Guid signatureId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        var signature = await context.ConsentSignatures.SingleOrDefaultAsync(
            row => row.Id == signatureId && row.WithdrawnAt != null
                && context.Patients.Any(patient => patient.Id == row.PatientId && (reviewer.SiteId == null || patient.SiteId == reviewer.SiteId)),
            stop);
        if (signature is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        if (signature.WithdrawalNotedAt is not null)
            return new CaseChange.Done();
        (signature.WithdrawalNotedAt, signature.WithdrawalNotedBy) = (clock.GetUtcNow(), reviewer.Id);
        audit.Add(context, new AuditEntry(AuditActions.ConsentWithdrawalNoted, nameof(ConsentSignature))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = signature.Id,
            PatientId = signature.PatientId,
        });
        try
        {
            await context.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else noted it at the same moment.
        }

        return new CaseChange.Done();
    }
}
