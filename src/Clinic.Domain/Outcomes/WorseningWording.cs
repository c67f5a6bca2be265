using System.Globalization;

namespace Clinic.Domain.Outcomes;

/// <summary>What clinicians read about worsening.</summary>
public static class WorseningWording
{
    /// <summary>One line, such as "PHQ-9 from 8 to 14: newly at or over 10".</summary>
    public static string Say(WorseningSign sign)
    {
        ArgumentNullException.ThrowIfNull(sign);
        return sign.Kind switch
        {
            WorseningKind.SafetyAnswer => "A safety answer raised since baseline",
            WorseningKind.Phq9NewlyPositive => $"PHQ-9 {Span(sign)}: newly at or over {WorseningRule.Phq9Positive}",
            WorseningKind.Phq9 => $"PHQ-9 {Span(sign)}: reliably worse",
            WorseningKind.Gad7 => $"GAD-7 {Span(sign)}: reliably worse",
            WorseningKind.Exhaustion => $"Exhaustion {Span(sign)}: reliably worse",
            WorseningKind.Cynicism => $"Cynicism {Span(sign)}: reliably worse",
            WorseningKind.Efficacy => $"Efficacy {Span(sign)}: reliably worse",
        };
    }

    /// <summary>From where on it counts as worse.</summary>
    public static string CutOff(WorseningKind kind) => kind switch
    {
        WorseningKind.SafetyAnswer => "any safety answer higher than at baseline",
        WorseningKind.Phq9NewlyPositive => $"below {WorseningRule.Phq9Positive} at baseline, {WorseningRule.Phq9Positive} or more now",
        WorseningKind.Phq9 => Rise(ReliableChange.Phq9),
        WorseningKind.Gad7 => Rise(ReliableChange.Gad7),
        WorseningKind.Exhaustion => Rise(ReliableChange.Exhaustion),
        WorseningKind.Cynicism => Rise(ReliableChange.Cynicism),
        WorseningKind.Efficacy => string.Create(CultureInfo.InvariantCulture, $"a fall by {ReliableChange.Efficacy:0.##} or more"),
    };

    /// <summary>Where the number of <see cref="CutOff"/> is from.</summary>
    public static string Source(WorseningKind kind) => kind switch
    {
        WorseningKind.SafetyAnswer or WorseningKind.Phq9NewlyPositive => "Decision rules, “Change over time”",
        WorseningKind.Phq9 or WorseningKind.Gad7 => "Reliable change, NHS Talking Therapies",
        WorseningKind.Exhaustion or WorseningKind.Cynicism or WorseningKind.Efficacy => "Reliable change, Jacobson and Truax 1991, on demo norms",
    };

    private static string Rise(decimal points) => string.Create(CultureInfo.InvariantCulture, $"a rise by {points:0.##} or more");

    private static string Span(WorseningSign sign) =>
        string.Create(CultureInfo.InvariantCulture, $"from {sign.From:0.##} to {sign.To:0.##}");
}
