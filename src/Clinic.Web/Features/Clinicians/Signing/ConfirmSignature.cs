using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Chain;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>Asks the author for the password again, and for the code of their app where they have one, and gives the token that signs what they wrote. Wrong ones count as at sign-in.</summary>
public sealed class ConfirmSignature(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, SignatureGate gate, SignerCheck check, DraftTokens tokens, AuditTrail audit, TimeProvider clock)
{
    public async Task<SignatureConfirmation> RunAsync(Guid caseId, string? password, string? code, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return SignatureConfirmation.Refuse(CaseRefusal.NotAllowed);

        // Asked first, so that nobody gives a password for what cannot be signed.
        if (await gate.RefusalAsync(context, caseId, reviewer, stop) is { } before)
            return SignatureConfirmation.Refuse(before);
        if (await check.RefusalAsync(reviewer, password, code, stop) is { } wrong)
            return wrong;
        return await IssueAsync(context, caseId, reviewer, stop);
    }

    private async Task<SignatureConfirmation> IssueAsync(ClinicDbContext context, Guid caseId, Reviewer reviewer, CancellationToken stop)
    {
        if (await DraftKeeping.FindAsync(context, caseId, reviewer, stop) is not { } draft)
            return SignatureConfirmation.Refuse(CaseRefusal.NothingToSign);
        var token = tokens.Issue(draft, clock.GetUtcNow());
        audit.Add(context, new AuditEntry(AuditActions.SignatureConfirmed, nameof(ReviewCase))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = caseId,
        });
        try
        {
            await context.SaveChangesAsync(stop);
            return new SignatureConfirmation.Confirmed(token);
        }
        catch (DbUpdateException conflict) when (DatabaseConflict.Is(conflict))
        {
            return SignatureConfirmation.Refuse(CaseRefusal.Stale);
        }
    }
}
