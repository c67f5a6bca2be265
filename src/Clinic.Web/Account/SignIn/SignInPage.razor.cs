using Clinic.Web.Account.Demo;
using Clinic.Web.Account.Passkeys;
using Clinic.Web.App;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Account.SignIn;

/// <summary>Where people come in, with password or passkey.</summary>
public sealed partial class SignInPage(
    SignInWithPassword signIn, AskForPasskeyAtSignIn ask, SignInWithPasskey signInWithPasskey, PasskeyPlace place, DemoAccounts demo,
    NavigationManager navigation)
{
    private string? refusal;
    private PasskeyAsking.Asked? asked;

    [SupplyParameterFromForm(FormName = "sign-in")]
    private SignInForm Form { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "passkey")]
    private string? Question { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    private string? Credential { get; set; }

    [SupplyParameterFromForm(FormName = "demo")]
    private int? DemoNumber { get; set; }

    [SupplyParameterFromQuery(Name = AccountPaths.ReturnParameter)]
    private string? Back { get; set; }

    [SupplyParameterFromQuery(Name = "notice")]
    private string? Notice { get; set; }

    [CascadingParameter]
    private ClinicProfile Clinic { get; set; } = ClinicProfile.Unknown;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    protected override void OnInitialized() => Form ??= new SignInForm();

    private async Task SubmitAsync() => Take(await signIn.RunAsync(Form, Back, HttpContext.RequestAborted));

    private async Task AskAsync() => asked = await ask.RunAsync();

    private async Task AnswerAsync() => Take(await signInWithPasskey.RunAsync(Question, Credential, Back, HttpContext.RequestAborted));

    private void Take(SignInOutcome outcome)
    {
        switch (outcome)
        {
            case SignInOutcome.GoOn next:
                navigation.NavigateTo(next.Path);
                break;
            case SignInOutcome.Refused refused:
                refusal = refused.Words;
                break;
        }
    }

    private async Task UseDemoAsync()
    {
        if (DemoNumber is not { } number || demo.All.ElementAtOrDefault(number) is not { } account)
            return;
        Form.Email = account.Email;
        Form.Password = account.Password;
        await SubmitAsync();
    }
}
