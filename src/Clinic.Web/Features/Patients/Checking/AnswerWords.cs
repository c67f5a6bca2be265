using System.Globalization;
using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Patients.Checking;

/// <summary>An answer in the words the person saw.</summary>
public static class AnswerWords
{
    /// <summary>The words, or null where nothing was answered.</summary>
    public static string? Say(Item item, ItemAnswer? answer)
    {
        ArgumentNullException.ThrowIfNull(item);
        return answer switch
        {
            ItemAnswer.Choice choice => item.Options.FirstOrDefault(option => option.Value == choice.Value)?.Label,
            ItemAnswer.Choices choices => string.Join("; ", item.Options
                .Where(option => choices.Codes.Contains(option.Code, StringComparer.Ordinal)).Select(option => option.Label)),
            ItemAnswer.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            ItemAnswer.Date date => date.Value.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")),
            ItemAnswer.Text text => text.Value,
            ItemAnswer.Ticked => "Yes, I agree",
            ItemAnswer.Declined => "I’d rather not answer",
            _ => null,
        };
    }
}
