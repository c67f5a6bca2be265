using System.Net.Http.Json;
using System.Text.Json;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Account;

/// <summary>A browser that is in, and answers.</summary>
internal static class Answering
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Consent and the press of "Start".</summary>
    public static async Task BeginAsync(this HttpClient client)
    {
        await client.SendFormAsync("/consent", "consent", ("Form.Name", "Lena Fischer"), ("Form.Agree", "true"));
        await client.SendFormAsync(await client.GetPageAsync("/intake"), "/intake", "form[action='/intake/start']");
    }

    /// <summary>One answer, as the script of the page sends it; the outcome.</summary>
    public static async Task<string> AnswerAsync(this HttpClient client, string section, string item, int value)
    {
        var carrier = (await client.GetPageAsync($"/intake/part/{section}")).QuerySelector("#answer-carrier")!;
        return await client.AnswerAsync(carrier, section, item, value);
    }

    /// <summary>The same from a page that is open already.</summary>
    public static async Task<string> AnswerAsync(this HttpClient client, AngleSharp.Dom.IElement carrier, string section, string item, int value)
    {
        using var content = JsonContent.Create(new
        {
            draft = carrier.GetAttribute("data-draft"),
            section,
            writer = Guid.NewGuid(),
            answers = new[] { new { item, values = new[] { $"{value}" }, sequence = 1 } },
        });
        await content.LoadIntoBufferAsync(Stop);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/intake/answers", UriKind.Relative)) { Content = content };
        request.Headers.Add("RequestVerificationToken", carrier.GetAttribute("data-token"));
        using var response = await client.SendAsync(request, Stop);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("outcome").GetString()!;
    }
}
