using Clinic.Web.Account;
using Clinic.Web.Account.Passkeys;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>Shows what its author is about to sign, and takes password or passkey for it. Without a circuit: a signature is a form that is sent.</summary>
public sealed partial class SignPage(
    ReadSignature read, ConfirmSignature confirm, AskForPasskey ask, ConfirmByPasskey confirmByPasskey, SignDraft sign, PasskeyPlace place,
    NavigationManager navigation)
{
    // As people copy it: with a space in the middle.
    private const int CodeMost = AccountLimits.CodeDigits + 3;

    private SignatureReading? reading;
    private string? refusal;
    private string? token;
    private SignatureConfirmation.Asked? asked;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    private string? Password { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "password", Name = "Mark")]
    private string? MarkOfPassword { get; set; }

    [SupplyParameterFromForm(FormName = "ask", Name = "Mark")]
    private string? MarkOfAsk { get; set; }

    [SupplyParameterFromForm(FormName = "passkey", Name = "Mark")]
    private string? MarkOfPasskey { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    private string? Question { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    private string? Credential { get; set; }

    [SupplyParameterFromForm(FormName = "token")]
    private string? Token { get; set; }

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    public static string Address(Guid caseId) => $"/staff/cases/{caseId}/sign";

    // What stands on this page now; sent back, it says what was read.
    private string? Shown => (reading as SignatureReading.Ready)?.Mark;

    private bool Amends => reading is SignatureReading.Ready { Amendment: not null };

    private bool NeedsCode => reading is SignatureReading.Ready { NeedsCode: true };

    private bool CanSign => reading is SignatureReading.Ready;

    private bool AsksForPassword => CanSign && token is null && asked is null;

    private bool OffersPasskey => reading is SignatureReading.Ready { HasPasskey: true } && place.IsNamed(HttpContext);

    private string? Said => refusal ?? (reading as SignatureReading.Refused)?.Words;

    private string Back => $"/staff/cases/{Id}";

    protected override async Task OnInitializedAsync() => reading = await read.RunAsync(Id, HttpContext.RequestAborted);

    private async Task ConfirmAsync() => Take(await confirm.RunAsync(Id, MarkOfPassword, Password, Code, HttpContext.RequestAborted));

    private async Task AskAsync() => Take(await ask.RunAsync(Id, MarkOfAsk, HttpContext.RequestAborted));

    private async Task ConfirmPasskeyAsync() => Take(await confirmByPasskey.RunAsync(Id, MarkOfPasskey, Question, Credential, HttpContext.RequestAborted));

    private void Take(SignatureConfirmation confirmation)
    {
        switch (confirmation)
        {
            case SignatureConfirmation.Confirmed confirmed:
                token = confirmed.Token;
                break;
            case SignatureConfirmation.Asked question:
                asked = question;
                break;
            case SignatureConfirmation.Refused refused:
                refusal = refused.Words;
                break;
        }
    }

    // Not stopped with the request: a signature that was asked for is written, or refused.
    private async Task SignAsync()
    {
        if (await sign.RunAsync(Id, Token, CancellationToken.None) is CaseChange.Refused refused)
            refusal = refused.Words;
        else
            navigation.NavigateTo($"{Back}?signed=1");
    }
}
