using Clinic.Domain.Outcomes;
using Clinic.Domain.Screening.Measures;
using Clinic.Domain.Screening.Reading;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>Change in words: any change and reliable change, better and worse.</summary>
public static class ChangeWords
{
    public static string Name(Measure measure) => measure switch
    {
        Measure.Exhaustion => "Exhaustion",
        Measure.Cynicism => "Cynicism",
        Measure.Efficacy => "Professional efficacy",
        Measure.Phq9 => "PHQ-9",
        Measure.Gad7 => "GAD-7",
    };

    public static string Direction(MeasureChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Direction switch
        {
            ChangeDirection.Improved => "▼ better",
            ChangeDirection.Worsened => "▲ worse",
            ChangeDirection.Unchanged => "● the same",
            null => "cannot be said",
        };
    }

    public static string Reliable(MeasureChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var from = RuleSentence.Plain(ReliableChange.Threshold(change.Measure));
        return change.IsReliable switch
        {
            true => $"reliable (from {from})",
            false => $"within error (reliable from {from})",
            null => $"– (reliable from {from})",
        };
    }

    public static string Value(decimal? value) => value is { } number ? RuleSentence.Plain(decimal.Round(number, 2, MidpointRounding.AwayFromZero)) : "not scored";

    public static string Difference(decimal? points) => points switch
    {
        null => "–",
        > 0 => $"+{Value(points)}",
        0 => "0",
        < 0 => $"−{Value(-points)}",
    };

    /// <summary>One line for the head of the panel.</summary>
    public static string Headline(ChangeFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var worse = facts.Measures.Where(change => change.IsReliablyWorse).Select(change => Name(change.Measure)).ToList();
        var better = facts.Measures.Where(change => change.IsReliablyBetter).Select(change => Name(change.Measure)).ToList();
        var any = facts.Measures.Count(change => change.Direction == ChangeDirection.Worsened);
        var parts = new List<string>();
        if (worse.Count > 0)
            parts.Add($"Reliably worse: {string.Join(", ", worse)}.");
        if (better.Count > 0)
            parts.Add($"Reliably better: {string.Join(", ", better)}.");
        if (parts.Count == 0)
            parts.Add("No measure changed reliably.");
        parts.Add($"By any amount, {any} of {facts.Measures.Count} measures worse and {facts.Measures.Count(change => change.Direction == ChangeDirection.Improved)} better.");
        return string.Join(' ', parts);
    }
}
