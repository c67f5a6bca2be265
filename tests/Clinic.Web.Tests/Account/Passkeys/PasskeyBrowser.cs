using AngleSharp.Html.Dom;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Account.Passkeys;

/// <summary>What a browser does with the pages that ask for a passkey.</summary>
internal static class PasskeyBrowser
{
    private const string Form = "form[data-passkey]";

    /// <summary>What the page asks the device for.</summary>
    public static string? Options(this IHtmlDocument page) => page.QuerySelector(Form)!.GetAttribute("data-options");

    /// <summary>Adds a passkey of this device, and gives where that led.</summary>
    public static async Task<HttpResponseMessage> AddPasskeyAsync(
        this HttpClient client, Authenticator device, string password = ClinicApp.Password, string name = "Work laptop")
    {
        var page = await client.AskForPasskeyAsync(password, name);
        return await client.AnswerAsync(page, "/account/passkeys/add", device.Create(page.Options()!));
    }

    /// <summary>The page that asks the device for a new passkey.</summary>
    public static async Task<IHtmlDocument> AskForPasskeyAsync(
        this HttpClient client, string password = ClinicApp.Password, string name = "Work laptop", string code = "") =>
        await Html.ReadAsync(await client.SendFormAsync(
            "/account/passkeys/add", "ask", ("Form.Name", name), ("Form.Password", password), ("Form.Code", code)));

    /// <summary>Sends what the device says.</summary>
    public static Task<HttpResponseMessage> AnswerAsync(this HttpClient client, IHtmlDocument page, string address, string credential) =>
        client.SendFormAsync(page, address, Form, ("Credential", credential));
}
