using Clinic.Data.Identity;
using Clinic.Web.Account.Passkeys;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.SignIn;

/// <summary>Asks a browser for any passkey of this portal: it says itself whose it is.</summary>
public sealed class AskForPasskeyAtSignIn(SignInManager<ClinicUser> signIn, IPasskeyHandler<ClinicUser> passkeys, PasskeyQuestions questions)
{
    public async Task<PasskeyAsking.Asked> RunAsync()
    {
        var asked = await passkeys.MakeRequestOptionsAsync(user: null, signIn.Context);
        return new PasskeyAsking.Asked(asked.RequestOptionsJson, questions.Seal(asked.AssertionState!));
    }
}
