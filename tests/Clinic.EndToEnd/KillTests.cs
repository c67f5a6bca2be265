using System.Diagnostics;
using System.Globalization;
using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Data.Sqlite;

namespace Clinic.EndToEnd;

/// <summary>Power goes at a random moment while many patients answer. The number of rounds comes from CLINIC_KILL_ROUNDS.</summary>
public sealed class KillTests
{
    private const int Patients = 20;
    private const string Section = "/intake/part/burnout";
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("CLINIC_KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 3;

    [Fact]
    public async Task No_acknowledged_answer_is_lost_when_the_server_is_killed_and_the_database_stays_whole()
    {
        var chance = new Random(20261122);
        await using var portal = await PortalProcess.StartAsync(("Demo__Cases", "false"));
        var (watch, compared) = (Stopwatch.StartNew(), 0);
        var people = await Task.WhenAll(Enumerable.Range(1, Patients).Select(number => AnsweringPatient.StartAsync(portal.Address, $"Nils Oster{number}", Section)));
        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                var warm = new TaskCompletionSource();
                var kill = KillSoonAsync(portal, warm.Task, TimeSpan.FromMilliseconds(chance.Next(0, 600)));
                await Task.WhenAll(people.Select(person => person.AnswerUntilItDiesAsync(new Random(chance.Next()), () => warm.TrySetResult())));
                await kill;
                Assert.Equal("ok", Integrity(portal));
                await portal.StartAgainAsync();
                Assert.Contains(people, person => person.Acknowledged.Count > 0);
                compared += people.Sum(person => person.Acknowledged.Count);
                await Task.WhenAll(people.Select(person => person.CheckAsync()));
            }

            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Rounds} kills, {Patients} patients: {people.Sum(person => person.Acknowledgements)} saves acknowledged, {compared} answers compared after the restarts, {watch.Elapsed.TotalSeconds:0} s"));
        }
        finally
        {
            Array.ForEach(people, person => person.Dispose());
        }
    }

    // Not before the first answer of the round is acknowledged: a cold server would be killed before it did anything.
    private static async Task KillSoonAsync(PortalProcess portal, Task warm, TimeSpan after)
    {
        await warm;
        await Task.Delay(after);
        await portal.KillAsync();
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
