using System.Globalization;
using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Data.Sqlite;

namespace Clinic.EndToEnd;

/// <summary>Power goes at a random moment between two answers. The number of rounds comes from CLINIC_KILL_ROUNDS.</summary>
public sealed class KillTests
{
    private const string Section = "/intake/part/burnout";
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("CLINIC_KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 5;

    [Fact]
    public async Task No_acknowledged_answer_is_lost_when_the_server_is_killed_and_the_database_stays_whole()
    {
        var chance = new Random(20261122);
        await using var portal = await PortalProcess.StartAsync(("Demo__Cases", "false"));
        using var person = await FormPatient.StartAsync(portal.Address, "Nils Oster");
        var acknowledged = new Dictionary<string, string>();

        for (var round = 0; round < Rounds; round++)
        {
            var warm = new TaskCompletionSource();
            var kill = KillSoonAsync(portal, warm.Task, TimeSpan.FromMilliseconds(chance.Next(0, 600)));
            var underWay = await AnswerUntilItDiesAsync(person, chance, acknowledged, warm);
            await kill;
            Assert.Equal("ok", Integrity(portal));
            await portal.StartAgainAsync();

            var stored = (await person.ReadAsync(Section)).Chosen();
            Assert.NotEmpty(acknowledged);
            Assert.All(acknowledged, answer =>
                Assert.Contains(stored.GetValueOrDefault(answer.Key), new[] { answer.Value, underWay.GetValueOrDefault(answer.Key) }));
            acknowledged = stored;
        }
    }

    // Not before the first answer of the round is acknowledged: a cold server would be killed before it did anything.
    private static async Task KillSoonAsync(PortalProcess portal, Task warm, TimeSpan after)
    {
        await warm;
        await Task.Delay(after);
        await portal.KillAsync();
    }

    // One answer a post, as the page saves them; what was sent but not acknowledged may or may not have arrived.
    private static async Task<Dictionary<string, string>> AnswerUntilItDiesAsync(
        FormClient person, Random chance, Dictionary<string, string> acknowledged, TaskCompletionSource warm)
    {
        var underWay = new Dictionary<string, string>();
        try
        {
            while (true)
            {
                var page = await person.ReadAsync(Section);
                var names = page.RadioNames().ToArray();
                var (name, value) = (names[chance.Next(names.Length)], chance.Next(7).ToString(CultureInfo.InvariantCulture));
                underWay = new Dictionary<string, string> { [name] = value };
                var fields = page.Hidden().Concat(page.Chosen().Where(chosen => chosen.Key != name)).Append(KeyValuePair.Create(name, value));
                if (await person.PostAsync(Section, fields.Append(KeyValuePair.Create("then", "later"))) is { } next)
                {
                    Assert.Equal("/intake", next.Split('?')[0]);
                    acknowledged[name] = value;
                    underWay = [];
                    warm.TrySetResult();
                }
                else
                {
                    Assert.Fail("A post was not acknowledged although the server was up.");
                }
            }
        }
        catch (Exception died) when (died is HttpRequestException or TaskCanceledException or IOException)
        {
            return underWay;
        }
        finally
        {
            warm.TrySetResult();
        }
    }

    private static string Integrity(PortalProcess portal)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "clinic.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}
