using System.Globalization;
using System.Net;
using Clinic.EndToEnd.Portal;

namespace Clinic.EndToEnd.Journeys;

/// <summary>A patient who answers without pause, as a page's script sends answers, and remembers what was acknowledged.</summary>
internal sealed class AnsweringPatient : IDisposable
{
    private const int Choices = 7;
    private readonly FormClient client;
    private readonly string path;
    private readonly Guid tab = Guid.NewGuid();
    private Dictionary<string, string> underWay = [];
    private long sequence;

    private AnsweringPatient(FormClient client, string path) => (this.client, this.path) = (client, path);

    public Dictionary<string, string> Acknowledged { get; private set; } = [];

    /// <summary>How many saves were acknowledged so far, over all rounds.</summary>
    public int Acknowledgements { get; private set; }

    public static async Task<AnsweringPatient> StartAsync(Uri address, string name, string path) =>
        new(await FormPatient.StartAsync(address, name), path);

    public async Task AnswerUntilItDiesAsync(Random chance, Action acknowledged)
    {
        underWay = [];
        try
        {
            var page = await client.ReadAsync(path);
            var items = page.RadioNames().ToArray();
            while (true)
            {
                var (item, value) = (items[chance.Next(items.Length)], chance.Next(Choices).ToString(CultureInfo.InvariantCulture));
                underWay = new() { [item] = value };
                var body = new
                {
                    draft = page.Mark("answer-carrier", "data-draft"),
                    section = page.Mark("answer-carrier", "data-section"),
                    writer = tab,
                    answers = new[] { new { item, values = new[] { value }, sequence = ++sequence } },
                };
                switch (await client.SendScriptedAsync("/intake/answers", page.Mark("answer-carrier", "data-token"), body))
                {
                    case HttpStatusCode.OK:
                        (Acknowledged[item], underWay) = (value, []);
                        Acknowledgements++;
                        acknowledged();
                        break;
                    case HttpStatusCode.ServiceUnavailable:
                        break;
                    case var refused:
                        Assert.Fail($"An answer was refused with {refused} although nothing was wrong with it.");
                        break;
                }
            }
        }
        catch (Exception died) when (died is HttpRequestException or TaskCanceledException or IOException)
        {
        }
        finally
        {
            acknowledged();
        }
    }

    /// <summary>What was sent but not acknowledged may or may not have arrived; everything else is as it was acknowledged.</summary>
    public async Task CheckAsync()
    {
        var stored = (await client.ReadAsync(path)).Chosen();
        Assert.All(Acknowledged, answer => Assert.Contains(stored.GetValueOrDefault(answer.Key), new[] { answer.Value, underWay.GetValueOrDefault(answer.Key) }));
        Acknowledged = stored;
    }

    public void Dispose() => client.Dispose();
}
