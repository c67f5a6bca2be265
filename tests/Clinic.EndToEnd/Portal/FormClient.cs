using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Clinic.EndToEnd.Portal;

/// <summary>A browser without a picture: reads the fields of a page's form and posts them, as the page itself would.</summary>
internal sealed partial class FormClient : IDisposable
{
    private readonly HttpClient client;

    public CookieContainer Cookies { get; } = new();

    public FormClient(Uri address) =>
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(30),
        };

    public async Task<FormPage> ReadAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        var next = Next(answer);
        return next is null ? new FormPage(await answer.Content.ReadAsStringAsync()) : await ReadAsync(next);
    }

    /// <summary>Where the server sends the browser next: the acknowledgement of the post.</summary>
    public async Task<string?> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) => (await SendAsync(path, fields)).Next;

    /// <summary>What the server answers to the post, as a person meets it: the next address, or a page.</summary>
    public async Task<Posted> SendAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(path, content);
        return new Posted(answer.StatusCode, Next(answer), new FormPage(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Sends what the page's script would; OK is its acknowledgement.</summary>
    public async Task<HttpStatusCode> SendScriptedAsync(string path, string token, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", token);
        await request.Content.LoadIntoBufferAsync();
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    public void Dispose() => client.Dispose();

    private static string? Next(HttpResponseMessage answer) =>
        (int)answer.StatusCode is >= 300 and < 400
            ? answer.Headers.Location is { IsAbsoluteUri: true } whole ? whole.PathAndQuery : answer.Headers.Location?.ToString()
            : null;

    internal sealed record Posted(HttpStatusCode Status, string? Next, FormPage Page);

    internal sealed partial class FormPage(string html)
    {
        public string Html => html;

        /// <summary>The words of the main part, without its tags.</summary>
        public string Words => WebUtility.HtmlDecode(Spaces().Replace(AnyTag().Replace(Main(), " "), " "));

        /// <summary>A page may hold several forms; the token is the same in each, so once is enough.</summary>
        public List<KeyValuePair<string, string>> Hidden() =>
            [.. Inputs().Where(input => input.Type == "hidden").DistinctBy(input => input.Name).Select(input => KeyValuePair.Create(input.Name, input.Value))];

        /// <summary>A mark of the element with this id.</summary>
        public string Mark(string id, string name) => Attribute(Regex.Match(html, $"<[^>]*\\sid=\"{id}\"[^>]*>").Value, name);

        public Dictionary<string, string> Chosen() =>
            Inputs().Where(input => input is { Type: "radio", Checked: true }).ToDictionary(input => input.Name, input => input.Value);

        public IEnumerable<string> RadioNames() => Inputs().Where(input => input.Type == "radio").Select(input => input.Name).Distinct();

        // Around the main part stand forms of their own, whose fields are no answers.
        private string Main() => html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];

        private IEnumerable<Input> Inputs() =>
            from Match tag in InputTag().Matches(Main())
            let text = tag.Value
            select new Input(Attribute(text, "type"), Attribute(text, "name"), Attribute(text, "value"), CheckedMark().IsMatch(text));

        private static string Attribute(string tag, string name) =>
            WebUtility.HtmlDecode(Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"").Groups[1].Value);

        private sealed record Input(string Type, string Name, string Value, bool Checked);

        [GeneratedRegex("<[^>]*>")]
        private static partial Regex AnyTag();

        [GeneratedRegex(@"\s+")]
        private static partial Regex Spaces();

        [GeneratedRegex("<input\\b[^>]*>")]
        private static partial Regex InputTag();

        [GeneratedRegex(@"\schecked\b")]
        private static partial Regex CheckedMark();
    }
}
