using Clinic.Data;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>Asks the author for the password again, and for the code of their app where they have one, and gives the token that signs what they wrote. Wrong ones count as at sign-in.</summary>
public sealed class ConfirmSignature(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, SignatureGate gate, SignerCheck check, GiveSignatureToken give)
{
    /// <param name="caseId">The case.</param>
    /// <param name="mark">The mark of what was shown beside the password.</param>
    /// <param name="password">The password.</param>
    /// <param name="code">The code of the app, where there is one.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<SignatureConfirmation> RunAsync(Guid caseId, string? mark, string? password, string? code, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return SignatureConfirmation.Refuse(CaseRefusal.NotAllowed);

        // Asked first, so that nobody gives a password for what cannot be signed.
        if (await gate.RefusalAsync(context, caseId, reviewer, stop) is { } before)
            return SignatureConfirmation.Refuse(before);
        if (!await DraftKeeping.IsAsShownAsync(context, caseId, reviewer, mark, stop))
            return SignatureConfirmation.Refuse(CaseRefusal.DraftChanged);
        if (await check.RefusalAsync(reviewer, password, code, stop) is { } wrong)
            return wrong;
        var hasApp = await context.Users.Where(user => user.Id == reviewer.Id).Select(user => user.TwoFactorEnabled).SingleAsync(stop);
        return await give.RunAsync(context, caseId, reviewer, mark, hasApp ? SignatureProofs.PasswordAndCode : SignatureProofs.Password, stop);
    }
}
