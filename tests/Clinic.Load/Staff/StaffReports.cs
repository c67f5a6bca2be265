using System.Globalization;

namespace Clinic.Load.Staff;

/// <summary>What a clinician's pages cost, as rows of a table, and whether it stays within its limit: 0 if it does, else 1.</summary>
internal static class StaffReports
{
    private const double Kilobyte = 1000;
    private const double MostQueue = 50;
    private const double MostCase = 150;
    private const int AgreementShare = 10;

    public static async Task<int> PaceAsync(Uri address, string rounds)
    {
        using var clinician = await FormClinician.SignInAsync(address);
        var run = new PaceRun(address, clinician);
        var (queue, cases) = await run.RunAsync(Number(rounds));
        var isQuick = Row("the queue", queue, MostQueue) & Row("a case", cases, MostCase);
        Row("agreement over a year", await run.AgreementAsync(Number(rounds) / AgreementShare), double.PositiveInfinity);
        return isQuick ? 0 : 1;
    }

    public static async Task<int> HeapAsync(Uri address, string socket, string circuits, string rounds)
    {
        using var clinician = await FormClinician.SignInAsync(address);
        var figures = (await new StaffHeapRun(address, clinician, new LiveHeap(socket), Number(circuits)).RunAsync(Number(rounds))).Order().ToArray();
        Console.WriteLine(Invariant($"| live heap of a clinician's circuit on the queue, {circuits} open, median of {rounds} rounds | {figures[figures.Length / 2] / Kilobyte:0} KB | {figures[0] / Kilobyte:0} to {figures[^1] / Kilobyte:0} KB |"));
        return 0;
    }

    private static bool Row(string what, IReadOnlyList<double> times, double limit)
    {
        var sorted = times.Order().ToArray();
        double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
        Console.WriteLine(Invariant($"| {what} | {At(0.5):0} ms | {At(0.95):0} ms | {sorted[^1]:0} ms | {(double.IsInfinity(limit) ? "no limit set" : Invariant($"at most {limit:0} ms (p95)"))} |"));
        return At(0.95) <= limit;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
