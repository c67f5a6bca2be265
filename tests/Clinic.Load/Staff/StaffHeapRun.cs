using System.Collections.Concurrent;
using Clinic.EndToEnd.Portal;

namespace Clinic.Load.Staff;

/// <summary>How much of the portal's heap one clinician's circuit holds that shows the queue.</summary>
internal sealed class StaffHeapRun(Uri address, FormClient clinician, LiveHeap heap, int circuits)
{
    private const int AtOnce = 4;

    /// <summary>Bytes a circuit, one figure a round.</summary>
    public async Task<IReadOnlyList<long>> RunAsync(int rounds)
    {
        // What is made once, by the first who come, belongs to nobody's circuit.
        await CloseAsync(await OpenAsync());
        var figures = new List<long>();
        for (var round = 0; round < rounds; round++)
        {
            var empty = await heap.ReadAsync();
            var open = await OpenAsync();
            figures.Add((await heap.ReadAsync() - empty) / circuits);
            await CloseAsync(open);
        }

        return figures;
    }

    private async Task<List<StaffCircuit>> OpenAsync()
    {
        var open = new ConcurrentBag<StaffCircuit>();
        await Parallel.ForEachAsync(Enumerable.Range(0, circuits), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) =>
            open.Add(await StaffCircuit.OpenAsync(clinician, address, PaceRun.Queue, PaceRun.QueueDrawn)));
        return [.. open];
    }

    private static Task CloseAsync(List<StaffCircuit> open) =>
        Parallel.ForEachAsync(open, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, (circuit, _) => circuit.DisposeAsync());
}
