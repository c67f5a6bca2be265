using Clinic.Data.Identity;
using Clinic.Web.Account.Password;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>
/// Asks an author for what stands for their signature: the password, and the code of their app where they sign in with one.
/// Wrong ones of either kind count as at sign-in.
/// </summary>
public sealed class SignerCheck(UserManager<ClinicUser> users, PasswordCheck passwords, CodeCheck codes, UsedCodes used)
{
    /// <summary>Why it is not them; null where it is.</summary>
    public async Task<SignatureConfirmation.Refused?> RefusalAsync(Reviewer author, string? password, string? code, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(author);
        if (string.IsNullOrEmpty(password))
            return new SignatureConfirmation.Refused(CaseRefusal.Incomplete, "Enter your password.");
        if (await users.FindByIdAsync(author.Id.ToString()) is not { } user)
            return SignatureConfirmation.Refuse(CaseRefusal.NotAllowed);
        if (user.TwoFactorEnabled && string.IsNullOrWhiteSpace(code))
            return new SignatureConfirmation.Refused(CaseRefusal.Incomplete, "Enter the code that your app shows now, too.");
        if (!await passwords.RunAsync(user, password, stop))
            return await WrongAsync(user, CaseRefusal.PasswordWrong);
        if (user.TwoFactorEnabled && await used.HasAsync(user, code!))
            return SignatureConfirmation.Refuse(CaseRefusal.CodeUsed);
        if (user.TwoFactorEnabled && !await codes.RunAsync(user, code!, stop))
            return await WrongAsync(user, CaseRefusal.CodeWrong);
        if (user.TwoFactorEnabled)
            await used.NoteAsync(user, code!);

        // Identity forgets wrong tries at the end of a sign-in, which this is none of.
        await users.ResetAccessFailedCountAsync(user);
        return null;
    }

    private async Task<SignatureConfirmation.Refused> WrongAsync(ClinicUser user, CaseRefusal wrong) =>
        SignatureConfirmation.Refuse(await users.IsLockedOutAsync(user) ? CaseRefusal.PasswordResting : wrong);
}
