using BenchmarkDotNet.Attributes;
using Clinic.Domain.Screening;

namespace Clinic.Benchmarks;

/// <summary>
/// Full intakes already parsed, to scores, classification, flags and safety: without a trace, with the whole trace, with
/// the trace turned into the objects a page reads, and as canonical JSON. One operation is one intake.
/// </summary>
[MemoryDiagnoser]
[InProcess]
[WarmupCount(5)]
[IterationCount(10)]
public class ScreeningBenchmarks
{
    private readonly ScreeningEvaluator evaluator = new(RuleSets.V2026_1);
    private readonly ScreeningInput[] intakes = WorkedIntakes.Full;

    [GlobalSetup]
    public void Check()
    {
        if (intakes.Length < PerInvocation)
        {
            throw new InvalidOperationException("Too few full intakes among the worked cases.");
        }
    }

    private const int PerInvocation = 100;

    [Benchmark(Baseline = true, OperationsPerInvoke = PerInvocation)]
    public int Screen()
    {
        var flags = 0;
        for (var i = 0; i < PerInvocation; i++)
        {
            flags += evaluator.Screen(intakes[i]).Flags.Length;
        }

        return flags;
    }

    [Benchmark(OperationsPerInvoke = PerInvocation)]
    public int Explain()
    {
        var nearest = 0;
        for (var i = 0; i < PerInvocation; i++)
        {
            nearest += evaluator.Explain(intakes[i]).Nearest.Length;
        }

        return nearest;
    }

    [Benchmark(OperationsPerInvoke = PerInvocation)]
    public int ExplainAndRead()
    {
        var rules = 0;
        for (var i = 0; i < PerInvocation; i++)
        {
            rules += evaluator.Explain(intakes[i]).Rules.Length;
        }

        return rules;
    }

    [Benchmark(OperationsPerInvoke = PerInvocation)]
    public int ExplainAsCanonicalJson()
    {
        var length = 0;
        for (var i = 0; i < PerInvocation; i++)
        {
            length += evaluator.Explain(intakes[i]).ToCanonicalJson().Length;
        }

        return length;
    }
}
