using System.Net;
using System.Text.RegularExpressions;

namespace Clinic.Load;

/// <summary>Bytes that travel before a page is complete, but for the framework's script: the page, its style sheets, scripts and icon, compressed as a browser gets them.</summary>
internal sealed partial class PageWeight(Uri address, CookieContainer cookies) : IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies, AutomaticDecompression = DecompressionMethods.None })
    {
        BaseAddress = address,
        DefaultRequestHeaders = { { "Accept-Encoding", "gzip, br" } },
    };

    /// <summary>Each part with its bytes; the page itself comes first.</summary>
    public async Task<IReadOnlyList<(string Path, long Bytes)>> WeighAsync(string path)
    {
        var parts = new List<(string, long)> { (path, await BytesAsync(path)) };
        foreach (var part in (await PartsAsync(path)).Where(part => !part.Contains("_framework/blazor.web", StringComparison.Ordinal)))
            parts.Add((part, await BytesAsync(part)));
        return parts;
    }

    public void Dispose() => client.Dispose();

    private async Task<long> BytesAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK
            ? (await answer.Content.ReadAsByteArrayAsync()).LongLength
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }

    private async Task<IEnumerable<string>> PartsAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("identity");
        using var answer = await client.SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();
        return LinkedPart().Matches(html).Select(part => "/" + WebUtility.HtmlDecode(part.Groups["path"].Value).TrimStart('/')).Distinct();
    }

    [GeneratedRegex("<(?:link\\s[^>]*?href|script\\s[^>]*?src|img\\s[^>]*?src)=\"(?<path>[^\"]+)\"")]
    private static partial Regex LinkedPart();
}
