using System.Globalization;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Evidence;
using Clinic.Web.Shared.Scores;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>The stored evidence in plain words: what decided, with the number read and the cut-off.</summary>
public static class EvidenceWords
{
    private static readonly string[] Deciding =
    [
        "burnout.exhaustion", "burnout.cynicism", "burnout.efficacy", "depression.total", "depression.cardinal",
        "depression.algorithm", "pervasive", "classification.mood-leads",
    ];

    private const string Lowest = ".lowest";
    private const string Highest = ".highest";

    private static readonly string[] Headlines = [.. Deciding.Take(4)];

    private static readonly Dictionary<string, string> PlainRules = new(StringComparer.Ordinal)
    {
        ["pervasive.ctx.scope"] = "Low mood shows at least as much outside work.",
        ["pervasive.ctx.recovery"] = "Time off brings little or no recovery.",
        ["pervasive.ctx.joy"] = "Much less joy outside work.",
        ["pervasive.ctx.worth"] = "Feels worthless as a person on more than half the days.",
        ["pervasive.ctx.hope"] = "Feels hopeless about life on more than half the days.",
    };

    private static readonly Dictionary<string, string> Measures = new(StringComparer.Ordinal)
    {
        ["exhaustion"] = "exhaustion",
        ["cynicism"] = "cynicism",
        ["efficacy"] = "efficacy",
        ["composite"] = "composite",
        ["phq9"] = "PHQ-9",
        ["gad7"] = "GAD-7",
        ["phq9.sum"] = "PHQ-9 sum",
        ["phq9.sum.lowest"] = "PHQ-9 sum, blanks at 0",
        ["phq9.sum.highest"] = "PHQ-9 sum, blanks at 3",
        ["phq9.symptoms"] = "symptoms counted",
        ["phq9.symptoms.lowest"] = "symptoms counted, blanks at 0",
        ["phq9.symptoms.highest"] = "symptoms counted, blanks at 3",
        ["ctx.onset"] = "what came first",
        ["ctx.scope"] = "where low mood shows",
        ["phq9.unanswered"] = "PHQ-9 items unanswered",
        ["phq9Algorithm"] = "algorithm",
        ["pervasive.points"] = "points",
        ["historyOpen"] = "history still open",
    };

    /// <summary>The few rules that decided, in their order.</summary>
    public static IEnumerable<EvidenceLine> Reasons(StoredEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Deciding.Select(evidence.Find).OfType<EvidenceLine>();
    }

    /// <summary>All in one line for the strip, such as "exhaustion 4.2 (high from 3) · PHQ-9 sum 14 (cut-off 10)".</summary>
    public static string OneLine(StoredEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var parts = Headlines.Select(evidence.Find)
            .OfType<EvidenceLine>()
            .Select(line => $"{Read(line)} {Verdict(line.Outcome)} ({Sign(line.Operator)} {Plain(line.CutOff)})");
        return string.Join(" · ", parts);
    }

    public static string Says(EvidenceLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return PlainRules.GetValueOrDefault(line.Id, line.Says);
    }

    /// <summary>What the rule read, such as "exhaustion 4.2".</summary>
    public static string Read(EvidenceLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return string.Join(", ", Distinct(line.Inputs).Select(input => $"{Name(input.Name)} {Value(input)}"));
    }

    // With nothing left blank, lowest and highest are one number and said once.
    private static IEnumerable<EvidenceInput> Distinct(IReadOnlyList<EvidenceInput> inputs)
    {
        foreach (var input in inputs)
        {
            var whole = input.Name.EndsWith(Lowest, StringComparison.Ordinal) ? input.Name[..^Lowest.Length]
                : input.Name.EndsWith(Highest, StringComparison.Ordinal) ? input.Name[..^Highest.Length]
                : null;
            var twin = whole is null ? default : inputs.FirstOrDefault(other => other != input && other.Name.StartsWith(whole, StringComparison.Ordinal));
            if (whole is null || twin.Name is null || twin.Number != input.Number)
                yield return input;
            else if (input.Name.EndsWith(Lowest, StringComparison.Ordinal))
                yield return input with { Name = whole };
        }
    }

    /// <summary>Such as "≥ 3"; null where no single number decided.</summary>
    public static string? CutOff(EvidenceLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.CutOff is { } cut ? $"{Sign(line.Operator)} {Plain(cut)}" : null;
    }

    public static string Verdict(bool? outcome) => outcome switch
    {
        true => "yes",
        false => "no",
        null => "unknown",
    };

    public static string Measure(string name) => Measures.GetValueOrDefault(name, name);

    private static string Name(string name) =>
        Measures.TryGetValue(name, out var words) ? words : AnswerCodes.TryFind(name, out _) ? $"answer {name}" : name.Replace('.', ' ');

    private static string Value(EvidenceInput input) =>
        input.Text ?? (input.Number is { } number ? Plain(number) : "not answered");

    private static string Plain(decimal? number) =>
        number is { } value ? ScoreWords.Plain(decimal.Round(value, 2, MidpointRounding.AwayFromZero)) : string.Empty;

    private static string Sign(string comparison) => comparison switch
    {
        ">=" => "≥",
        "<=" => "≤",
        "<" => "<",
        _ => comparison.ToString(CultureInfo.InvariantCulture),
    };
}
