using System.Globalization;
using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>An answer in the words the person chose it by.</summary>
public static class AnswerWords
{
    public const string Declined = "would rather not answer";

    public const string Cleared = "taken back";

    public static string Of(Item item, ItemAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(item);
        return answer switch
        {
            ItemAnswer.Choice choice => item.Options.FirstOrDefault(option => option.Value == choice.Value)?.Label
                ?? choice.Value.ToString(CultureInfo.InvariantCulture),
            ItemAnswer.Choices { Codes.Count: 0 } => item.Options.FirstOrDefault(option => option.Exclusive)?.Label ?? "None of these",
            ItemAnswer.Choices choices => string.Join("; ", choices.Codes.Select(code => Label(item, code))),
            ItemAnswer.Text text => text.Value,
            ItemAnswer.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            ItemAnswer.Date date => date.Value.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            ItemAnswer.Ticked => "Agreed",
            ItemAnswer.Declined => Declined,
            _ => Cleared,
        };
    }

    private static string Label(Item item, string code) =>
        item.Options.FirstOrDefault(option => string.Equals(option.Code, code, StringComparison.Ordinal))?.Label
        ?? code.Replace('-', ' ');
}
