using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Clinic.Web.Tests.Hosting;

/// <summary>Reads a response as a browser would.</summary>
public static class Html
{
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient client, string path) =>
        await ReadAsync(await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
}
