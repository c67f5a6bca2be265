using System.Collections.Concurrent;
using System.Globalization;
using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;

namespace Clinic.Load;

/// <summary>How much of the portal's heap one patient's circuit holds: each patient has a draft, a page and a circuit, and answers every question of the page.</summary>
internal sealed class HeapRun(Uri address, LiveHeap heap, int circuits, int rounds)
{
    private const string Section = "/intake/part/burnout";
    private const int Choices = 7;
    private const int AtOnce = 8;

    /// <summary>Bytes a circuit, one figure a round.</summary>
    public async Task<IReadOnlyList<long>> RunAsync(TextWriter log)
    {
        var people = await SignInAsync();
        await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{people.Count} patients are signed in"));

        // What is made once, by the first who come, belongs to nobody's circuit.
        await CloseAsync(await OpenAsync(people));
        var figures = new List<long>();
        for (var round = 1; round <= rounds; round++)
        {
            var empty = await heap.ReadAsync();
            var open = await OpenAsync(people);
            var full = await heap.ReadAsync();
            await CloseAsync(open);
            figures.Add((full - empty) / circuits);
            await log.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}: {empty:N0} bytes live with 0 circuits, {full:N0} with {circuits}, {open.Sum(one => one.Items.Count):N0} answers acknowledged: {figures[^1]:N0} bytes a circuit"));
        }

        people.ForEach(person => person.Dispose());
        return figures;
    }

    private async Task<List<FormClient>> SignInAsync()
    {
        var people = new ConcurrentBag<FormClient>();
        await Parallel.ForEachAsync(Enumerable.Range(1, circuits), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
            people.Add(await FormPatient.StartAsync(address, $"Nils Oster{number}")));
        return [.. people];
    }

    private async Task<List<AnsweringCircuit>> OpenAsync(List<FormClient> people)
    {
        var open = new ConcurrentBag<AnsweringCircuit>();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (person, _) =>
        {
            var circuit = await AnsweringCircuit.OpenAsync(person, address, Section);
            open.Add(circuit);
            foreach (var (item, place) in circuit.Items.Select((item, place) => (item, place)))
                await circuit.AnswerAsync(item, (place % Choices).ToString(CultureInfo.InvariantCulture));
        });
        return [.. open];
    }

    private static Task CloseAsync(List<AnsweringCircuit> open) =>
        Parallel.ForEachAsync(open, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, (circuit, _) => circuit.DisposeAsync());
}
