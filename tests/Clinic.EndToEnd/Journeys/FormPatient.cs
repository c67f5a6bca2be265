using Clinic.EndToEnd.Portal;

namespace Clinic.EndToEnd.Journeys;

/// <summary>A patient who fills in forms without a browser: as quick as a test likes, and free to send what no page of ours would.</summary>
internal static class FormPatient
{
    private const string Password = "a-long-quiet-password-7";

    /// <summary>Registered, signed in, and just past "Start".</summary>
    public static async Task<FormClient> StartAsync(Uri address, string name)
    {
        var person = new FormClient(address);
        var email = $"{Guid.NewGuid():N}@patients.example";
        var register = await person.ReadAsync("/account/register");
        await person.PostAsync("/account/register", [.. Form(register, "register"), new("Form.Name", name), new("Form.Email", email), new("Form.Password", Password)]);
        var signIn = await person.ReadAsync("/account/sign-in");
        await person.PostAsync("/account/sign-in", [.. Form(signIn, "sign-in"), new("Form.Email", email), new("Form.Password", Password)]);
        var consent = await person.ReadAsync("/consent");
        await person.PostAsync("/consent", [.. Form(consent, "consent"), new("Form.Name", name), new("Form.Agree", "true")]);
        var start = await person.ReadAsync("/intake");
        _ = await person.PostAsync("/intake/start", start.Hidden()) ?? throw new InvalidOperationException("The intake did not start.");
        return person;
    }

    /// <summary>Posts a section as its page lies there, with these fields instead of, or beside, what is chosen on it.</summary>
    public static async Task<FormClient.Posted> PostSectionAsync(this FormClient person, string section, string then, params (string Name, string Value)[] fields)
    {
        var path = $"/intake/part/{section}";
        var page = await person.ReadAsync(path);
        var names = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var kept = page.Hidden().Concat(page.Chosen()).Where(field => !names.Contains(field.Key));
        return await person.SendAsync(path, kept.Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))).Append(new("then", then)));
    }

    private static IEnumerable<KeyValuePair<string, string>> Form(FormClient.FormPage page, string handler) =>
        page.Hidden().Where(field => field.Key != "_handler").Append(KeyValuePair.Create("_handler", handler));
}
