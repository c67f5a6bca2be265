using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening.Differential;

/// <summary>
/// Weighs what else may be behind the answers. Verdicts are those of the stored trace, so that this never says anything
/// else than the flags; the answers say what speaks for and against. Source: docs/clinical/differential.md.
/// </summary>
public static class DifferentialReading
{
    /// <summary>Every explanation, in the order of <see cref="DifferentialKind"/>. Total: any answers get a reading.</summary>
    /// <param name="trace">The trace stored with the result.</param>
    /// <param name="input">What that result was derived from.</param>
    /// <param name="rules">The rule set it was made with; null where it is not on record any more, which leaves "mild" open.</param>
    public static ValueList<DifferentialEntry> Of(ScreeningExplanation trace, ScreeningInput input, RuleSet? rules)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(input);
        return
        [
            BodyAndMind.Bipolar(trace, input),
            BodyAndMind.Medical(trace, input),
            BodyAndMind.MeCfs(trace, input),
            StrainAndHabit.Alcohol(trace, input),
            StrainAndHabit.Anxiety(trace, input),
            StrainAndHabit.Adjustment(trace, input, rules),
            StrainAndHabit.ExhaustionOnly(trace, input),
        ];
    }

    /// <summary>What the trace says of a flag: fired, not fired, or open.</summary>
    internal static bool? Flag(ScreeningExplanation trace, FlagKind flag)
    {
        var code = flag.ToCode();
        return trace.Result.Flags.Contains(code, StringComparer.Ordinal) ? true : trace.Find($"flag.{code}") is { } rule ? rule.Outcome : false;
    }

    internal static bool? Rule(ScreeningExplanation trace, string id) => trace.Find(id)?.Outcome;
}
