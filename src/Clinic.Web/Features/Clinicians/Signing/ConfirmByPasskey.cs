using Clinic.Data;
using Clinic.Data.Chain;
using Clinic.Data.Identity;
using Clinic.Web.Account.Passkeys;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>
/// Takes the author's passkey in place of password and code, and gives the token that signs what they wrote. It must answer the
/// question that was asked for this draft, which is spent by any answer. Wrong ones count as wrong passwords do.
/// </summary>
public sealed class ConfirmByPasskey(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, SignatureGate gate, UserManager<ClinicUser> users,
    PasskeyCheck check, DraftTokens tokens, GiveSignatureToken give, TimeProvider clock)
{
    /// <param name="caseId">The case.</param>
    /// <param name="mark">The mark of what was shown while the passkey was asked for.</param>
    /// <param name="question">What was asked, as it was given out.</param>
    /// <param name="credential">What the browser says, in the JSON of WebAuthn.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<SignatureConfirmation> RunAsync(Guid caseId, string? mark, string? question, string? credential, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return SignatureConfirmation.Refuse(CaseRefusal.NotAllowed);
        if (await gate.RefusalAsync(context, caseId, reviewer, stop) is { } before)
            return SignatureConfirmation.Refuse(before);
        if (string.IsNullOrWhiteSpace(credential))
            return SignatureConfirmation.Refuse(CaseRefusal.PasskeyNotGiven);
        if (await users.FindByIdAsync(reviewer.Id.ToString()) is not { } user)
            return SignatureConfirmation.Refuse(CaseRefusal.NotAllowed);
        var state = await SpendAsync(context, caseId, reviewer, question, stop);
        if (state == DraftTokenState.Expired)
            return SignatureConfirmation.Refuse(CaseRefusal.PasskeyExpired);
        if (!await check.RunAsync(user, state == DraftTokenState.Good ? question : null, credential, stop))
            return SignatureConfirmation.Refuse(await users.IsLockedOutAsync(user) ? CaseRefusal.PasswordResting : CaseRefusal.PasskeyWrong);
        return await give.RunAsync(context, caseId, reviewer, mark, SignatureProofs.Passkey, stop);
    }

    // Of two answers at once, the row's version lets one through.
    private async Task<DraftTokenState> SpendAsync(ClinicDbContext context, Guid caseId, Reviewer reviewer, string? question, CancellationToken stop)
    {
        if (await DraftKeeping.FindAsync(context, caseId, reviewer, stop) is not { } draft)
            return DraftTokenState.NotForThis;
        var state = tokens.CheckAsked(draft, question, clock.GetUtcNow());
        if (state == DraftTokenState.NotForThis)
            return state;
        (draft.TokenCode, draft.TokenExpiresAt) = (null, null);
        try
        {
            await context.SaveChangesAsync(stop);
            return state;
        }
        catch (DbUpdateException conflict) when (DatabaseConflict.Is(conflict))
        {
            return DraftTokenState.NotForThis;
        }
    }
}
