using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Chain;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Account.Password;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>Asks the author for the password again, and gives the token that signs what they wrote. Wrong ones count as at sign-in.</summary>
public sealed class ConfirmSignature(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, SignatureGate gate, PasswordCheck check,
    UserManager<ClinicUser> users, DraftTokens tokens, AuditTrail audit, TimeProvider clock)
{
    public async Task<SignatureConfirmation> RunAsync(Guid caseId, string? password, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return Refuse(CaseRefusal.NotAllowed);

        // Asked first, so that nobody gives a password for what cannot be signed.
        if (await gate.RefusalAsync(context, caseId, reviewer, stop) is { } before)
            return Refuse(before);
        if (string.IsNullOrEmpty(password))
            return new SignatureConfirmation.Refused(CaseRefusal.Incomplete, "Enter your password.");
        var user = await users.FindByIdAsync(reviewer.Id.ToString());
        if (user is null || !await check.RunAsync(user, password, stop))
            return Refuse(user is not null && await users.IsLockedOutAsync(user) ? CaseRefusal.PasswordResting : CaseRefusal.PasswordWrong);

        // Identity forgets wrong tries at the end of a sign-in with a second step, which there is none of here.
        await users.ResetAccessFailedCountAsync(user);
        return await IssueAsync(context, caseId, reviewer, stop);
    }

    private async Task<SignatureConfirmation> IssueAsync(ClinicDbContext context, Guid caseId, Reviewer reviewer, CancellationToken stop)
    {
        if (await DraftKeeping.FindAsync(context, caseId, reviewer, stop) is not { } draft)
            return Refuse(CaseRefusal.NothingToSign);
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
            return Refuse(CaseRefusal.Stale);
        }
    }

    private static SignatureConfirmation.Refused Refuse(CaseRefusal reason) => new(reason, CaseRefusals.Say(reason));
}
