using System.Security.Claims;
using Clinic.Data.Identity;
using Clinic.Web.Account.Password;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Passkeys;

/// <summary>
/// Says what a browser is to make a passkey for. It asks for the password, and for the code of the app where there is one: a
/// passkey stands for both of them later, so a screen left open must not be enough.
/// </summary>
public sealed class AskForNewPasskey(
    SignInManager<ClinicUser> signIn, IPasskeyHandler<ClinicUser> passkeys, IValidator<AddPasskeyForm> validator, PasskeyPlace place,
    PasswordCheck passwords, CodeCheck codes, PasskeyTickets tickets)
{
    public async Task<PasskeyAsking> RunAsync(ClaimsPrincipal person, AddPasskeyForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAndThrowAsync(form, stop);
        var users = signIn.UserManager;
        if (await users.GetUserAsync(person) is not { PasswordHash: not null } user)
            return new PasskeyAsking.Refused(PasskeyProblem.NoPassword);
        if (await ProblemAsync(user, form, stop) is { } problem)
            return new PasskeyAsking.Refused(problem);

        // Identity forgets wrong tries at the end of a sign-in, which this is none of.
        await users.ResetAccessFailedCountAsync(user);
        var entity = new PasskeyUserEntity { Id = user.Id.ToString(), Name = user.Email!, DisplayName = user.DisplayName ?? user.Email! };
        var asked = await passkeys.MakeCreationOptionsAsync(entity, signIn.Context);
        return new PasskeyAsking.Asked(asked.CreationOptionsJson, tickets.Seal(user, form.Name!.Trim(), asked.AttestationState!));
    }

    private async Task<PasskeyProblem?> ProblemAsync(ClinicUser user, AddPasskeyForm form, CancellationToken stop)
    {
        if (!place.IsNamed(signIn.Context))
            return PasskeyProblem.NotNamed;
        if (user.TwoFactorEnabled && string.IsNullOrWhiteSpace(form.Code))
            return PasskeyProblem.CodeMissing;
        if (!await passwords.RunAsync(user, form.Password!, stop))
            return PasskeyProblem.PasswordWrong;
        if (user.TwoFactorEnabled && !await codes.RunAsync(user, form.Code!, stop))
            return PasskeyProblem.CodeWrong;
        return (await signIn.UserManager.GetPasskeysAsync(user)).Count < AccountLimits.Passkeys ? null : PasskeyProblem.TooMany;
    }
}
