using Clinic.Data.Audit;
using Clinic.Data.Consent;
using Clinic.Data.Records;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Consent;

/// <summary>
/// Withdraws the person's consent: no follow-up is asked for any more, an intake in progress closes with its answers kept,
/// and the clinic is told on the queue. What was sent stays until the person asks for deletion.
/// </summary>
public sealed class WithdrawConsent(PatientAccess access, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Whether the consent is withdrawn now; false where nobody is signed in.</summary>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        await using var session = await access.OpenAsync(stop);
        if (session is null)
            return false;
        if (await Consents.LatestAsync(session.Context, session.Patient.Id, stop) is not { WithdrawnAt: null } signature)
            return true;
        signature.WithdrawnAt = clock.GetUtcNow();
        foreach (var draft in await session.Drafts.Where(row => row.Status == DraftStatus.InProgress).ToListAsync(stop))
            draft.Status = DraftStatus.Closed;
        if (await session.OpenFollowUpAsync(stop) is { } followUp)
            followUp.WithdrawnAt = signature.WithdrawnAt;
        audit.Add(session.Context, session.Entry(AuditActions.ConsentWithdrawn, nameof(ConsentSignature), signature.Id));
        await session.Context.SaveChangesAsync(stop);
        return true;
    }
}
