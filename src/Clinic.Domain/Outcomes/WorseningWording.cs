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

    private static string Span(WorseningSign sign) =>
        string.Create(CultureInfo.InvariantCulture, $"from {sign.From:0.##} to {sign.To:0.##}");
}
