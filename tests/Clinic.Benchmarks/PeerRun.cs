using System.Globalization;
using System.Text.Json;
using Clinic.Domain.Screening;

namespace Clinic.Benchmarks;

/// <summary>
/// Clinic's side of the comparison with peers: reads the same intakes, writes the same results as one JSON line, then the
/// rate. It does more than the peers are asked for (flags, safety, gate, borderline), because it always does.
/// </summary>
public static class PeerRun
{
    private const double Seconds = 1.5;

    /// <summary>Reads a file of intakes, one JSON object of answers a line.</summary>
    public static async Task WriteAsync(string file, TextWriter output)
    {
        var evaluator = new ScreeningEvaluator(RuleSets.V2026_1);
        var inputs = new List<ScreeningInput>();
        await foreach (var line in File.ReadLinesAsync(file))
        {
            using var document = JsonDocument.Parse(line);
            inputs.Add(ScreeningInput.Of(WorkedIntakes.Answers(document.RootElement)));
        }

        await output.WriteLineAsync(JsonSerializer.Serialize(inputs.Select(input => Summary(evaluator.Screen(input)))));
        await output.WriteLineAsync(Rate(evaluator, [.. inputs]).ToString("F0", CultureInfo.InvariantCulture));
    }

    private static object[] Summary(ScreeningResult result) =>
    [
        result.Scores.Phq9!, result.Scores.Gad7!, result.Scores.Exhaustion!, result.Scores.Cynicism!, result.Scores.Efficacy!,
        result.Scores.BurnoutComposite!, result.Classification.ToCode(),
    ];

    // Seconds of this process's processor time, so that other work on the machine counts little.
    private static double Rate(ScreeningEvaluator evaluator, ScreeningInput[] inputs)
    {
        var best = 0.0;
        for (var round = 0; round < 3; round++)
        {
            var (count, start) = (0L, Environment.CpuUsage.TotalTime);
            var spent = TimeSpan.Zero;
            while (spent.TotalSeconds < Seconds)
            {
                foreach (var input in inputs)
                {
                    _ = evaluator.Screen(input);
                }

                count += inputs.Length;
                spent = Environment.CpuUsage.TotalTime - start;
            }

            best = Math.Max(best, count / spent.TotalSeconds);
        }

        return best;
    }
}
