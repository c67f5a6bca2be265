using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Evidence;
using Clinic.Domain.Screening.Reading;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>The stored trace in the short forms of the case page; its sentences come from <see cref="RuleSentence"/>.</summary>
public static class EvidenceWords
{
    private static readonly (string Id, string Name, string Yes, string No)[] Headlines =
    [
        ("burnout.exhaustion", "exhaustion", "high", "not high"),
        ("burnout.cynicism", "cynicism", "high", "not high"),
        ("burnout.efficacy", "efficacy", "low", "not low"),
        ("depression.total", "PHQ-9 sum", "reaches the cut-off", "below the cut-off"),
    ];

    /// <summary>All in one line for the strip, such as "exhaustion 4.2, high (≥ 3) · PHQ-9 sum 14, reaches the cut-off (≥ 10)".</summary>
    public static string OneLine(ScreeningExplanation trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return string.Join(" · ", Headlines.Select(headline => trace.Find(headline.Id) is { } rule
            ? $"{headline.Name} {Number(rule)}, {Say(headline.Yes, headline.No, rule.Outcome)} ({RuleSentence.CutOff(rule)})"
            : null).OfType<string>());
    }

    /// <summary>What a rule read, such as "exhaustion 4.2".</summary>
    public static string Read(EvidenceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return string.Join(", ", rule.Inputs.Select(input => $"{input.Name} {Value(input)}"));
    }

    public static string Verdict(bool? outcome) => outcome switch
    {
        true => "yes",
        false => "no",
        null => "unknown",
    };

    /// <summary>What hangs on the rule alone, such as "classification"; empty where nothing does.</summary>
    public static string Decides(EvidenceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return string.Join(", ", Enum.GetValues<DecisiveFor>()
            .Where(what => what != DecisiveFor.Nothing && rule.Decides.HasFlag(what))
            .Select(what => what.ToString().ToLowerInvariant()));
    }

    private static string Say(string yes, string no, bool? outcome) => outcome switch
    {
        true => yes,
        false => no,
        null => "open",
    };

    private static string Number(EvidenceRule rule) =>
        rule.Inputs[0].Number is { } number ? RuleSentence.Plain(number) : "not scored";

    private static string Value(EvidenceInput input) =>
        input.Text ?? (input.Number is { } number ? RuleSentence.Plain(number) : "not answered");
}
