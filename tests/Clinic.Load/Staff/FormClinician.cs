using Clinic.EndToEnd.Portal;

namespace Clinic.Load.Staff;

/// <summary>The demo clinician, signed in without a browser.</summary>
internal static class FormClinician
{
    private const string Email = "clinician1@clinic.example";
    private const string Password = "quiet-harbour-1";

    public static async Task<FormClient> SignInAsync(Uri address)
    {
        var person = new FormClient(address);
        var page = await person.ReadAsync("/account/sign-in");
        var fields = page.Hidden().Where(field => field.Key != "_handler")
            .Append(new("_handler", "sign-in")).Append(new("Form.Email", Email)).Append(new("Form.Password", Password));
        var next = await person.PostAsync("/account/sign-in", fields);
        return next is not null ? person : throw new InvalidOperationException("The clinician could not sign in.");
    }
}
