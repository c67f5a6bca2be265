using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Chain;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>Gives an author who has proved to be themselves the token that signs what they wrote.</summary>
public sealed class GiveSignatureToken(DraftTokens tokens, AuditTrail audit, TimeProvider clock)
{
    /// <param name="context">Is saved.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="reviewer">The author.</param>
    /// <param name="mark">The mark of what was shown to them; what was written since is not signed.</param>
    /// <param name="proof">By what they proved it, as a code.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<SignatureConfirmation> RunAsync(
        ClinicDbContext context, Guid caseId, Reviewer reviewer, string? mark, string proof, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(reviewer);
        if (await DraftKeeping.FindAsync(context, caseId, reviewer, stop) is not { } draft)
            return SignatureConfirmation.Refuse(CaseRefusal.NothingToSign);
        if (!string.Equals(DraftKeeping.MarkOf(draft), mark, StringComparison.Ordinal))
            return SignatureConfirmation.Refuse(CaseRefusal.DraftChanged);
        var token = tokens.Issue(draft, clock.GetUtcNow());
        audit.Add(context, new AuditEntry(AuditActions.SignatureConfirmed, nameof(ReviewCase))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = caseId,
            Detail = proof,
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
