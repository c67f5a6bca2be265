using System.Globalization;
using System.Net;
using Clinic.EndToEnd.Journeys;

namespace Clinic.Load;

/// <summary>What is measured, as rows of a table, and whether it stays within its limit: 0 if it does, else 1.</summary>
internal static class Reports
{
    private const double Kilobyte = 1000;
    private const int MostHeap = 350;
    private const int MostWeight = 60;
    private static readonly string[] Open = ["/", "/account/sign-in"];
    private static readonly string[] Own = ["/intake", "/consent", "/intake/part/about", "/intake/part/mood", "/intake/part/burnout", "/intake/part/tried", "/intake/review"];

    public static async Task<int> HeapAsync(Uri address, string socket, string circuits, string rounds)
    {
        var run = new HeapRun(address, new LiveHeap(socket), Number(circuits), Number(rounds));
        var figures = (await run.RunAsync(Console.Out)).Order().ToArray();
        var median = figures[figures.Length / 2] / Kilobyte;
        Console.WriteLine(Invariant($"| live heap of a patient's circuit, {circuits} open, median of {rounds} rounds | {median:0} KB | at most {MostHeap} KB |"));
        return median <= MostHeap ? 0 : 1;
    }

    public static async Task<int> WeightAsync(Uri address)
    {
        using var person = await FormPatient.StartAsync(address, "Nils Oster");
        var heaviest = Math.Max(await WeighAsync(address, new CookieContainer(), Open), await WeighAsync(address, person.Cookies, Own));
        return heaviest <= MostWeight ? 0 : 1;
    }

    private static async Task<double> WeighAsync(Uri address, CookieContainer cookies, string[] pages)
    {
        using var scale = new PageWeight(address, cookies);
        var heaviest = 0.0;
        foreach (var page in pages)
        {
            var parts = await scale.WeighAsync(page);
            var whole = parts.Sum(part => part.Bytes) / Kilobyte;
            heaviest = Math.Max(heaviest, whole);
            Console.WriteLine(Invariant($"| {page} | {whole:0.0} KB | {parts[0].Bytes / Kilobyte:0.0} KB | {parts.Count - 1} | at most {MostWeight} KB |"));
        }

        return heaviest;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
