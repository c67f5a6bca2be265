using System.Globalization;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Outcomes;

/// <summary>One way in which somebody is worse than at baseline.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">The score at baseline; null for a safety answer, whose words stay with the answers.</param>
/// <param name="To">The score now; null for a safety answer.</param>
public sealed record WorseningSign(WorseningKind Kind, decimal? From = null, decimal? To = null)
{
    private const char Between = ':';

    /// <summary>Signs as codes, a space between, such as <c>phq9-newly-positive:8:14 exhaustion:2.4:4</c>. The codes never change.</summary>
    public static string ToCodes(IEnumerable<WorseningSign> signs)
    {
        ArgumentNullException.ThrowIfNull(signs);
        return string.Join(' ', signs.Select(sign => sign is { From: { } from, To: { } to }
            ? string.Create(CultureInfo.InvariantCulture, $"{CodeOf(sign.Kind)}{Between}{from:0.####}{Between}{to:0.####}")
            : CodeOf(sign.Kind)));
    }

    /// <summary>Reads what <see cref="ToCodes"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not of this form.</exception>
    public static ValueList<WorseningSign> ParseCodes(string codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    private static WorseningSign Parse(string code) => code.Split(Between) switch
    {
        [var kind] => new(KindOf(kind)),
        [var kind, var from, var to] => new(KindOf(kind), Number(from), Number(to)),
        _ => throw new FormatException("A sign of worsening is a code, or a code and two numbers."),
    };

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static WorseningKind KindOf(string code) => CodeNames.Parse<WorseningKind>(code, CodeOf);

    private static string CodeOf(WorseningKind kind) => kind switch
    {
        WorseningKind.SafetyAnswer => "safety-answer",
        WorseningKind.Phq9NewlyPositive => "phq9-newly-positive",
        WorseningKind.Phq9 => "phq9",
        WorseningKind.Gad7 => "gad7",
        WorseningKind.Exhaustion => "exhaustion",
        WorseningKind.Cynicism => "cynicism",
        WorseningKind.Efficacy => "efficacy",
    };
}
