using System.Globalization;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening.Reading;

/// <summary>One rule of a trace as a sentence with its numbers, for clinicians.</summary>
public static class RuleSentence
{
    private const string Pervasive = "pervasive";

    /// <summary>The sentence, such as "Exhaustion is high: 3.4, cut-off ≥ 3, 0.4 above."</summary>
    public static string Of(EvidenceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (Comparison(rule.Id) is { } words)
        {
            return Comparison(rule, words);
        }

        return rule.Id switch
        {
            "depression.algorithm" => Algorithm(rule),
            "depression.cardinal" => rule.Outcome switch
            {
                true => "Low mood or lost interest is there on more than half the days.",
                false => "Neither low mood nor lost interest is there on more than half the days.",
                null => Open(rule.Id)!,
            },
            "classification.mood-leads" => rule.Outcome == true
                ? "Low mood came first and shows at least as much outside work."
                : "Low mood did not both come first and show at least as much outside work.",
            _ => $"{rule.Says.TrimEnd('.')}: {EvidenceInput.Word(rule.Outcome)}.",
        };
    }

    /// <summary>A number as people write it: at most two decimals, a point.</summary>
    public static string Plain(decimal number) =>
        decimal.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The cut-off with its sign, such as "≥ 3", or null where no single number decided.</summary>
    public static string? CutOff(EvidenceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.CutOff is { } cutOff ? $"{Sign(rule.Operator)} {Plain(cutOff)}" : null;
    }

    /// <summary>How far the number lies from its cut-off, such as "0.4 above", or null where there is none.</summary>
    public static string? Margin(EvidenceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Margin switch
        {
            null => null,
            0 => "exactly on it",
            > 0 and var above => $"{Plain(above)} above",
            var below => $"{Plain(-below.Value)} below",
        };
    }

    private static (string Subject, string Yes, string No)? Comparison(string id) => id switch
    {
        "severity.some" => ("The burnout composite", "reaches the band \"some\"", "stays below the band \"some\""),
        "severity.severe" => ("The burnout composite", "reaches the band \"severe\"", "stays below the band \"severe\""),
        "burnout.exhaustion" => ("Exhaustion", "is high", "is not high"),
        "burnout.cynicism" => ("Cynicism", "is high", "is not high"),
        "burnout.efficacy" => ("Professional efficacy", "is low", "is not low"),
        "depression.total" => ("The PHQ-9 sum", "reaches the cut-off", "stays below the cut-off"),
        Pervasive => ("The distress", "reaches beyond work", "does not reach beyond work"),
        "profile.exhaustion" => ("Exhaustion", "reaches its profile boundary", "stays below its profile boundary"),
        "profile.cynicism" => ("Cynicism", "reaches its profile boundary", "stays below its profile boundary"),
        "profile.efficacy" => ("Professional efficacy", "reaches its profile boundary", "stays below its profile boundary"),
        "priority.phq9" => ("The PHQ-9 sum, with blanks counted as 3,", "makes the priority high", "does not raise the priority"),
        "pervasive.ctx.scope" => ("Low mood", "shows at least as much outside work", "shows mostly around work or not at all"),
        "pervasive.ctx.recovery" => ("Time off", "brings little or no recovery", "brings recovery"),
        "pervasive.ctx.joy" => ("Joy outside work", "is much less than before", "is still there"),
        "pervasive.ctx.worth" => ("Feeling worthless as a person", "is there on more than half the days", "is not there on most days"),
        "pervasive.ctx.hope" => ("Feeling hopeless about life", "is there on more than half the days", "is not there on most days"),
        _ => null,
    };

    private static string? Open(string id) => id switch
    {
        "severity.some" or "severity.severe" => "There is no burnout composite, because one of the three means is missing.",
        "depression.total" => "Whether the PHQ-9 sum reaches its cut-off hangs on the items left open.",
        "depression.cardinal" => "Whether low mood or lost interest is there was left open.",
        Pervasive => "Whether the distress reaches beyond work is open.",
        "pervasive.ctx.scope" => "Where low mood shows was not answered.",
        "pervasive.ctx.recovery" => "Whether time off brings recovery was not answered, or no time off was had.",
        "pervasive.ctx.joy" => "Joy outside work was not answered.",
        "pervasive.ctx.worth" => "Feeling worthless as a person was not answered.",
        "pervasive.ctx.hope" => "Feeling hopeless about life was not answered.",
        _ => null,
    };

    private static string Comparison(EvidenceRule rule, (string Subject, string Yes, string No) words)
    {
        var read = rule.Inputs[0];
        var isAnswer = AnswerCodes.TryFind(read.Name, out _);
        if (rule.Outcome is not { } outcome)
        {
            return Open(rule.Id) ?? $"{words.Subject} has no mean: too few of its items are answered.";
        }

        var said = $"{words.Subject} {(outcome ? words.Yes : words.No)}";
        if (read.Number is not { } number)
        {
            return $"{said}, whatever the open items would be (cut-off {CutOff(rule)}).";
        }

        return isAnswer ? $"{said} (answer {Plain(number)}, counts from {Plain(rule.CutOff ?? 0)})."
            : rule.Id == Pervasive ? $"{said}: {Plain(number)} of 5 points, cut-off {CutOff(rule)}."
            : $"{said}: {Plain(number)}, cut-off {CutOff(rule)}, {Margin(rule)}.";
    }

    private static string Algorithm(EvidenceRule rule)
    {
        var (lowest, highest) = (rule.Inputs[0].Number ?? 0, rule.Inputs[1].Number ?? 0);
        var symptoms = lowest == highest ? Plain(lowest) : $"{Plain(lowest)} to {Plain(highest)}";
        var counted = lowest == highest && lowest == 1 ? "1 symptom counts" : $"{symptoms} symptoms count";
        return rule.Outcome switch
        {
            true => $"The PHQ-9 algorithm says major depressive syndrome ({counted}).",
            false => $"The PHQ-9 algorithm does not say major depressive syndrome ({counted}).",
            null => $"Open items leave the PHQ-9 algorithm undecided ({counted}).",
        };
    }

    private static string Sign(string comparison) => comparison switch
    {
        ">=" => "≥",
        "<=" => "≤",
        _ => comparison,
    };
}
