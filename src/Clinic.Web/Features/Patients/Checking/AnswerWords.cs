using System.Globalization;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Shared.Times;
using Microsoft.Extensions.Localization;

namespace Clinic.Web.Features.Patients.Checking;

/// <summary>An answer in the words the person reads.</summary>
public sealed class AnswerWords(IStringLocalizer<AnswerWords> words)
{
    /// <summary>The words, or null where nothing was answered.</summary>
    public string? Say(Item item, ItemAnswer? answer)
    {
        ArgumentNullException.ThrowIfNull(item);
        return answer switch
        {
            ItemAnswer.Choice choice => item.Options.FirstOrDefault(option => option.Value == choice.Value)?.Label,
            ItemAnswer.Choices choices => string.Join("; ", item.Options
                .Where(option => choices.Codes.Contains(option.Code, StringComparer.Ordinal)).Select(option => option.Label)),
            ItemAnswer.Number number => number.Value.ToString(CultureInfo.CurrentCulture),
            ItemAnswer.Date date => ClinicTime.Day(date.Value),
            ItemAnswer.Text text => text.Value,
            ItemAnswer.Ticked => words["Agreed"],
            ItemAnswer.Declined => words["Declined"],
            _ => null,
        };
    }
}
