using System.Globalization;
using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using Clinic.Fhir.Questionnaires;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Responses;

/// <summary>Reads the answers of a FHIR R4 QuestionnaireResponse, ours or a foreign one, against an imported form.</summary>
public static class ResponseImport
{
    /// <summary>Reads answers to a question set of ours.</summary>
    public static ImportedAnswers Import(QuestionSet set, R4.QuestionnaireResponse response)
    {
        ArgumentNullException.ThrowIfNull(set);
        return Import(ImportedQuestionSet.Of(set), response);
    }

    /// <summary>Reads answers to an imported form.</summary>
    public static ImportedAnswers Import(ImportedQuestionSet form, R4.QuestionnaireResponse response)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(response);
        var notes = new ImportNotes();
        var answers = Read(form, response.Item, "QuestionnaireResponse", ItemAnswers.Empty, notes);
        return new ImportedAnswers(form.Set, answers, notes.All);
    }

    private static ItemAnswers Read(
        ImportedQuestionSet form, List<R4.QuestionnaireResponse.ItemComponent> items, string path, ItemAnswers answers, ImportNotes notes)
    {
        for (var n = 0; n < items.Count; n++)
        {
            var item = items[n];
            var here = FormattableString.Invariant($"{path}.item[{n}]");
            if (IsAnswered(item))
            {
                answers = One(form, item, here, answers, notes);
            }

            answers = Read(form, item.Item, here, answers, notes);
            for (var a = 0; a < item.Answer.Count; a++)
            {
                answers = Read(form, item.Answer[a].Item, FormattableString.Invariant($"{here}.answer[{a}]"), answers, notes);
            }
        }

        return answers;
    }

    private static bool IsAnswered(R4.QuestionnaireResponse.ItemComponent item) =>
        item.Answer.Count > 0 || IsDeclined(item) || item.FindExtension(OwnExtension.EmptyList) is not null;

    private static ItemAnswers One(
        ImportedQuestionSet form, R4.QuestionnaireResponse.ItemComponent item, string path, ItemAnswers answers, ImportNotes notes)
    {
        if (item.LinkId is not { } linkId || form.Find(linkId) is not { } question)
        {
            notes.Add(path, "the answer is to no question of the form that is asked here; left out");
            return answers;
        }

        if (answers[question.Item.Code] is not null)
        {
            notes.Add(path, "the question is answered twice; the first answer stays");
            return answers;
        }

        var answer = IsDeclined(item) ? new ItemAnswer.Declined() : Value(question, [.. item.Answer.Select(given => given.Value)]);
        notes.AddIf(answer is null, path, "the answer does not fit its question; left out");
        return answer is null ? answers : answers.With(question.Item.Code, answer);
    }

    private static bool IsDeclined(R4.QuestionnaireResponse.ItemComponent item) =>
        item.GetExtensionValue(StandardExtension.DataAbsentReason) is R4.Code { Value: "asked-declined" };

    private static ItemAnswer? Value(FormItem question, List<R4.DataType?> given) => question.Item.Kind switch
    {
        ItemKind.SingleChoice => given is [var only] && question.FindOption(only)?.Value is { } value ? new ItemAnswer.Choice(value) : null,
        ItemKind.MultipleChoice => Many(question, given),
        ItemKind.WholeNumber => given is [R4.Integer { Value: { } number }] ? new ItemAnswer.Number(number) : null,
        ItemKind.Date or ItemKind.BirthDate => given is [R4.Date { Value: { } day }]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? new ItemAnswer.Date(date)
                : null,
        ItemKind.ShortText or ItemKind.LongText or ItemKind.Phone =>
            given is [R4.PrimitiveType text] && !string.IsNullOrWhiteSpace(text.ToString()) ? new ItemAnswer.Text(text.ToString()!) : null,
        ItemKind.Consent => given is [R4.FhirBoolean { Value: true }] ? new ItemAnswer.Ticked() : null,
        ItemKind.Display => null,
    };

    private static ItemAnswer.Choices? Many(FormItem question, List<R4.DataType?> given)
    {
        var codes = given.Select(answer => question.FindOption(answer)?.Code).ToArray();
        return Array.Exists(codes, code => code is null) ? null : new ItemAnswer.Choices([.. codes.OfType<string>()]);
    }
}
