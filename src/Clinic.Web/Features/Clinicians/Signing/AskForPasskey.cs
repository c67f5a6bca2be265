using Clinic.Data;
using Clinic.Data.Chain;
using Clinic.Data.Identity;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>
/// Asks the author's browser for a passkey to sign what they wrote. The question is noted with the draft as it stands: the
/// answer to it signs this and nothing else, once, within two minutes.
/// </summary>
public sealed class AskForPasskey(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, SignatureGate gate, SignInManager<ClinicUser> signIn,
    IPasskeyHandler<ClinicUser> passkeys, DraftTokens tokens, TimeProvider clock)
{
    /// <param name="caseId">The case.</param>
    /// <param name="mark">The mark of what was shown.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<SignatureConfirmation> RunAsync(Guid caseId, string? mark, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return SignatureConfirmation.Refuse(CaseRefusal.NotAllowed);
        if (await gate.RefusalAsync(context, caseId, reviewer, stop) is { } before)
            return SignatureConfirmation.Refuse(before);
        var users = signIn.UserManager;
        if (await users.FindByIdAsync(reviewer.Id.ToString()) is not { } user || (await users.GetPasskeysAsync(user)).Count == 0)
            return SignatureConfirmation.Refuse(CaseRefusal.NoPasskey);
        if (await users.IsLockedOutAsync(user))
            return SignatureConfirmation.Refuse(CaseRefusal.PasswordResting);
        if (await DraftKeeping.FindAsync(context, caseId, reviewer, stop) is not { } draft)
            return SignatureConfirmation.Refuse(CaseRefusal.NothingToSign);
        if (!string.Equals(DraftKeeping.MarkOf(draft), mark, StringComparison.Ordinal))
            return SignatureConfirmation.Refuse(CaseRefusal.DraftChanged);
        var asked = await passkeys.MakeRequestOptionsAsync(user, signIn.Context);
        tokens.Ask(draft, asked.AssertionState!, clock.GetUtcNow());
        try
        {
            await context.SaveChangesAsync(stop);
            return new SignatureConfirmation.Asked(asked.RequestOptionsJson, asked.AssertionState!);
        }
        catch (DbUpdateException conflict) when (DatabaseConflict.Is(conflict))
        {
            return SignatureConfirmation.Refuse(CaseRefusal.Stale);
        }
    }
}
