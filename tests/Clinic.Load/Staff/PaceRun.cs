using System.Diagnostics;
using System.Text.RegularExpressions;
using Clinic.EndToEnd.Portal;

namespace Clinic.Load.Staff;

/// <summary>
/// How long the server works until a clinician sees the queue, or a case: the page, its circuit and the drawing of what was
/// read, over the loopback device, one after the other.
/// </summary>
internal sealed partial class PaceRun(Uri address, FormClient clinician)
{
    public const string Queue = "/staff/queue";
    public const string QueueDrawn = "data-queue-link";
    private const string CaseDrawn = "decision-title";
    private const string AgreementDrawn = "prevalence-adjusted";

    // A portal runs for weeks: what it costs to compile a page for the first visitors after a start is not what is asked here.
    private const int WarmUp = 300;
    private const int Pages = 8;

    /// <summary>Milliseconds of the queue, and of the cases that its pages lead to.</summary>
    public async Task<(IReadOnlyList<double> Queue, IReadOnlyList<double> Cases)> RunAsync(int rounds)
    {
        var pages = await QueuePagesAsync();
        var cases = pages.SelectMany(page => page.Cases).Distinct().ToList();
        return (await TimesAsync(rounds, WarmUp, number => pages[number % pages.Count].Path, QueueDrawn), await TimesAsync(rounds, WarmUp, number => cases[number % cases.Count], CaseDrawn));
    }

    /// <summary>Milliseconds of the page of agreement over the year that ends today, so over every case that was filled in.</summary>
    public async Task<IReadOnlyList<double>> AgreementAsync(int rounds)
    {
        var path = FormattableString.Invariant($"/staff/quality?from={DateTime.UtcNow.AddYears(-1):yyyy-MM-dd}");
        return await TimesAsync(rounds, rounds, _ => path, AgreementDrawn);
    }

    private async Task<List<double>> TimesAsync(int rounds, int warmUp, Func<int, string> path, string drawn)
    {
        var times = new List<double>();
        for (var number = -warmUp; number < rounds; number++)
        {
            var begun = Stopwatch.GetTimestamp();
            var circuit = await StaffCircuit.OpenAsync(clinician, address, path(Math.Abs(number)), drawn);
            if (number >= 0)
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            await circuit.DisposeAsync();
        }

        return times;
    }

    // As many pages as one walks through from the most urgent on, and the cases on them.
    private async Task<List<QueuePage>> QueuePagesAsync()
    {
        var pages = new List<QueuePage>();
        for (string? path = Queue; path is not null && pages.Count < Pages;)
        {
            var drawn = await StaffCircuit.DrawAsync(clinician, address, path, QueueDrawn);
            pages.Add(new QueuePage(path, [.. CaseAddress().Matches(drawn).Select(match => match.Value).Distinct()]));
            path = NextAddress().Matches(drawn).Select(match => match.Value).FirstOrDefault(next => pages.TrueForAll(page => page.Path != next));
        }

        return pages;
    }

    [GeneratedRegex("/staff/cases/[0-9a-f-]{36}")]
    private static partial Regex CaseAddress();

    [GeneratedRegex(@"/staff/queue\?from=a[0-9a-z.]+")]
    private static partial Regex NextAddress();

    private sealed record QueuePage(string Path, IReadOnlyList<string> Cases);
}
