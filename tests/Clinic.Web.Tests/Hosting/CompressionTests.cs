using System.Net.Http.Headers;

namespace Clinic.Web.Tests.Hosting;

public sealed class CompressionTests(ClinicApp app) : IClassFixture<ClinicApp>
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
    public async Task The_length_of_the_same_page_differs_from_one_time_to_the_next()
    {
        var lengths = new List<int>();
        for (var draw = 0; draw < Draws; draw++)
        {
            using var answer = await AskAsync("/account/denied", "br");
            lengths.Add((await answer.Content.ReadAsByteArrayAsync(Stop)).Length);
        }

        // What else is drawn anew in a page, such as the nonce of its scripts, moves the length by a few bytes only.
        Assert.True(lengths.Max() - lengths.Min() >= 20, string.Join(' ', lengths));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<string> PlainAsync(string path) => await app.Browse().GetStringAsync(new Uri(path, UriKind.Relative), Stop);

    private async Task<HttpResponseMessage> AskAsync(string path, string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        return await app.Browse().SendAsync(request, Stop);
    }
}
