using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Clinic.Web.Tests.Hosting;

/// <summary>Reads pages and sends forms as a browser without scripts would.</summary>
public static class Html
{
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient client, string path) =>
        await ReadAsync(await client.FetchAsync(path));

    public static Task<HttpResponseMessage> FetchAsync(this HttpClient client, string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Opens the page, fills the named form and sends it with all its hidden fields.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(
        this HttpClient client, string path, string formName, params (string Name, string Value)[] fields)
    {
        var page = await client.GetPageAsync(path);
        return await client.SendFormAsync(page, path, $"form:has(input[name='_handler'][value='{formName}'])", fields);
    }

    /// <summary>Fills the form that the selector finds on the page, and sends it to its action, else to the page's path.</summary>
    public static Task<HttpResponseMessage> SendFormAsync(
        this HttpClient client, IHtmlDocument page, string path, string selector, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelector(selector) ?? throw new InvalidOperationException($"No form {selector} on the page.");
        var values = form.QuerySelectorAll("input[type='hidden']")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields)
            values[name] = value;
        return client.PostAsync(
            new Uri(form.GetAttribute("action") is { Length: > 0 } action ? action : path, UriKind.Relative),
            new FormUrlEncodedContent(values),
            TestContext.Current.CancellationToken);
    }

    /// <summary>Signs the client in with e-mail and password.</summary>
    public static Task<HttpResponseMessage> SignInAsync(this HttpClient client, string email, string password, string query = "") =>
        client.SendFormAsync($"/account/sign-in{query}", "sign-in", ("Form.Email", email), ("Form.Password", password));

    /// <summary>Where a redirect leads, without the host.</summary>
    public static string? Target(this HttpResponseMessage response) =>
        response.Headers.Location is { } location
            ? (location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString)
            : null;

    public static string Text(this IParentNode page, string selector) => page.QuerySelector(selector)?.TextContent.Trim() ?? "";
}
