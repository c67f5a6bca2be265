using Clinic.Data.Identity;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Clinic.Web.Features.Admin.People;

/// <summary>What an admin can do to the account of somebody else, each asked once more before it happens.</summary>
public sealed partial class PersonActions
{
    private readonly DialogOptions dialog = new() { MaxWidth = MaxWidth.ExtraSmall, FullWidth = true, CloseOnEscapeKey = true };
    private PersonChange? asked;
    private string? refusal;
    private string? password;
    private bool isBusy;

    [Parameter, EditorRequired]
    public required PersonRow Person { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private IEnumerable<PersonChange> Offers
    {
        get
        {
            yield return Person.Role == ClinicRoles.Admin ? PersonChange.MakeClinician : PersonChange.MakeAdmin;
            yield return PersonChange.ResetPassword;
            if (Person.HasSecondFactor)
                yield return PersonChange.ResetSecondFactor;
            yield return Person.LockedSince is null ? PersonChange.Lock : PersonChange.Unlock;
        }
    }

    private async Task RunAsync()
    {
        if (isBusy || asked is not { } change)
            return;
        (isBusy, refusal) = (true, null);
        refusal = await Steps.RunAsync(async () => await ShowAsync(await Change.RunAsync(Person.Id, change, CancellationToken.None))) ?? refusal;
        isBusy = false;
    }

    private async Task ShowAsync(PersonChangeResult result)
    {
        switch (result)
        {
            case PersonChangeResult.Done done:
                (asked, password) = (null, done.OneTimePassword);
                if (password is null)
                    await OnChanged.InvokeAsync();
                break;
            case PersonChangeResult.Refused refused:
                refusal = refused.Sentence;
                break;
        }
    }

    private Task HandedOverAsync()
    {
        password = null;
        return OnChanged.InvokeAsync();
    }

    private static string Offer(PersonChange change) => change switch
    {
        PersonChange.MakeClinician => "Make clinician",
        PersonChange.MakeAdmin => "Make admin",
        PersonChange.Lock => "Lock the account",
        PersonChange.Unlock => "Unlock the account",
        PersonChange.ResetPassword => "Give a one-time password",
        PersonChange.ResetSecondFactor => "Reset the second step",
    };

    private static string Consequence(PersonChange change) => change switch
    {
        PersonChange.MakeClinician => "The person can see the queue and people's answers, and no longer sets up Clinic.",
        PersonChange.MakeAdmin => "The person can set up Clinic, and no longer sees the queue or anyone's answers.",
        PersonChange.Lock => "The person is signed out everywhere within half a minute and cannot sign in. What they decided stays.",
        PersonChange.Unlock => "The person can sign in again with their password and second step.",
        PersonChange.ResetPassword => "The old password stops working, the person's passkeys are removed, and the person is signed out everywhere.",
        PersonChange.ResetSecondFactor => "The person is signed out everywhere, loses their passkeys, and sets up the second step anew at the next sign-in.",
    };
}
