using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Clinic.Web.Tests.Hosting;

public sealed partial class CompressionTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const int Draws = 12;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_page_travels_compressed(string coding)
    {
        using var answer = await AskAsync("/", coding);

        Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync(Stop)).Length, 1, (await PlainAsync("/")).Length * 3 / 4);
    }

    [Fact]
    public async Task Each_page_ends_in_a_veil_of_another_length()
    {
        var veils = new HashSet<int>();
        for (var draw = 0; draw < Draws; draw++)
        {
            var veil = Veil().Match(await PlainAsync("/"));
            Assert.True(veil.Success, "the page has no veil");
            veils.Add(veil.Length);
        }

        // By chance alone twelve draws out of a hundred would hardly ever be of so few lengths.
        Assert.InRange(veils.Count, 4, Draws);
    }

    [GeneratedRegex("<template data-veil(=\"[0-9a-f]*\")?></template>\\s*</body>")]
    private static partial Regex Veil();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<string> PlainAsync(string path) => await app.Browse().GetStringAsync(new Uri(path, UriKind.Relative), Stop);

    private async Task<HttpResponseMessage> AskAsync(string path, string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        return await app.Browse().SendAsync(request, Stop);
    }
}
