using System.Globalization;
using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Responses;

/// <summary>
/// The answers to a question set as a FHIR R4 QuestionnaireResponse. Declined answers are kept as absent with the reason
/// <c>asked-declined</c>; answers to items that hid later are kept and marked. <see cref="ResponseImport"/> reads them back.
/// </summary>
public static class ResponseExport
{
    /// <summary>Writes the answers.</summary>
    /// <param name="form">The answers and their question set.</param>
    /// <param name="patientId">Pseudonymous id of the person, given by the caller; no name, no contact.</param>
    /// <param name="submittedAt">When they were submitted, where known.</param>
    /// <exception cref="ArgumentException">An answer is to no item of the set, or is not of its kind.</exception>
    public static R4.QuestionnaireResponse Export(AnsweredForm form, string patientId, DateTimeOffset? submittedAt = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var set = form.Set;
        if (form.Answers.Any(answer => set.FindItem(answer.Key) is not { IsAnswerable: true }))
        {
            throw new ArgumentException("An answer is to no question of the set.", nameof(form));
        }

        var shown = form.Shown.ToHashSet(StringComparer.Ordinal);
        return new R4.QuestionnaireResponse
        {
            Questionnaire = $"{Canonical.Questionnaire(set.Code, set.Language)}|{set.Version}",
            Status = R4.QuestionnaireResponse.QuestionnaireResponseStatus.Completed,
            Language = set.Language,
            Subject = Pseudonym.Reference(patientId),
            Source = Pseudonym.Reference(patientId),
            AuthoredElement = submittedAt is { } at ? new R4.FhirDateTime(at) : null,
            Item = [.. set.Sections.Select(section => Section(section, form.Answers, shown)).Where(section => section.Item.Count > 0)],
        };
    }

    private static R4.QuestionnaireResponse.ItemComponent Section(Section section, ItemAnswers answers, HashSet<string> shown) => new()
    {
        LinkId = Questionnaires.LinkIds.Section(section.Code),
        Text = section.Title,
        Item = [.. section.Items.Where(item => answers[item.Code] is not null).Select(item => Item(item, answers[item.Code]!, shown))],
    };

    private static R4.QuestionnaireResponse.ItemComponent Item(Item item, ItemAnswer answer, HashSet<string> shown)
    {
        var result = new R4.QuestionnaireResponse.ItemComponent
        {
            LinkId = item.Code,
            Text = item.Text,
            Answer = [.. Values(item, answer).Select(value => new R4.QuestionnaireResponse.AnswerComponent { Value = value })],
        };
        if (answer is ItemAnswer.Declined)
        {
            result.Extension.Add(new R4.Extension(StandardExtension.DataAbsentReason, new R4.Code("asked-declined")));
        }
        else if (answer is ItemAnswer.Choices { Codes.Count: 0 })
        {
            result.Extension.Add(new R4.Extension(OwnExtension.EmptyList, new R4.FhirBoolean(true)));
        }

        if (!shown.Contains(item.Code))
        {
            result.Extension.Add(new R4.Extension(OwnExtension.Hidden, new R4.FhirBoolean(true)));
        }

        return result;
    }

    private static IEnumerable<R4.DataType> Values(Item item, ItemAnswer answer) => answer switch
    {
        ItemAnswer.Choice choice => [Coding(item, option => option.Value == choice.Value)],
        ItemAnswer.Choices choices => choices.Codes.Select(code => Coding(item, option => option.Code == code)),
        ItemAnswer.Text text => [new R4.FhirString(text.Value)],
        ItemAnswer.Number number => [new R4.Integer(number.Value)],
        ItemAnswer.Date date => [new R4.Date(date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))],
        ItemAnswer.Ticked => [new R4.FhirBoolean(true)],
        ItemAnswer.Declined => [],
        _ => throw new ArgumentException("An answer has no form in FHIR.", nameof(answer)),
    };

    private static R4.Coding Coding(Item item, Func<ResponseOption, bool> which) => item.Options.FirstOrDefault(which) is { } option
        ? OptionCoding.Of(item, option)
        : throw new ArgumentException("An answer is none of the options of its item.", nameof(item));
}
