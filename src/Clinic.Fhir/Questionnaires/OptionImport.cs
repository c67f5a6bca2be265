using System.Collections.Immutable;
using System.Globalization;
using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>Reads the response options of a choice, wherever the form keeps them.</summary>
internal sealed class OptionImport(R4.Questionnaire form, ImportNotes notes)
{
    private const string Wordless = "(no words)";

    /// <summary>The options; none where the form keeps them in a place that is not at hand.</summary>
    /// <param name="question">The choice.</param>
    /// <param name="candidate">The answer code the item may stand for, which knows the values of LOINC answers.</param>
    public OptionReading Read(FormQuestion question, AnswerCode? candidate)
    {
        var source = question.Source;
        var found = source.AnswerOption.Count > 0 ? source.AnswerOption.Select(OfItem).ToArray() : OfValueSet(source, question.Path);
        var path = question.Path + ".answerOption";
        foreach (var option in source.AnswerOption)
        {
            notes.Unread(
                path, option.Extension, StandardExtension.OrdinalValue, StandardExtension.ItemWeight, StandardExtension.OptionExclusive);
            notes.AddIf(option.InitialSelected == true, path, "an option that is chosen beforehand is not; the person chooses");
        }

        return source.Repeats == true ? new(Many(found), HaveValues: true) : One(found, candidate, question.Path);
    }

    private static RawOption OfItem(R4.Questionnaire.AnswerOptionComponent option)
    {
        var weight = Weight(option) ?? (option.Value is R4.Element inner ? Weight(inner) : null);
        var label = option.Value switch
        {
            R4.Coding coding => Words.First(coding.Display, coding.Code),
            R4.ResourceReference reference => Words.First(reference.Display, reference.Reference),
            null => null,
            _ => option.Value.ToString(),
        };
        var alone = option.GetExtensionValue(StandardExtension.OptionExclusive) is R4.FhirBoolean { Value: true };
        return new RawOption(option.Value ?? new R4.FhirString(Wordless), Words.First(label) ?? Wordless, weight, alone);
    }

    private RawOption[] OfValueSet(R4.Questionnaire.ItemComponent source, string path)
    {
        if (Loinc.AnswerList(source.AnswerValueSet) is { } list)
        {
            return [.. list.Select((code, value) => new RawOption(
                new R4.Coding(Loinc.System, code), LoincLabels.Of(code), value, false))];
        }

        var set = source.AnswerValueSet is ['#', .. var id]
            ? form.Contained.OfType<R4.ValueSet>().FirstOrDefault(inner => string.Equals(inner.Id, id, StringComparison.Ordinal))
            : null;
        notes.AddIf(set is null && source.AnswerValueSet is not null, path, $"the answers of {source.AnswerValueSet} are not part of the form");
        return set?.Compose is not { } compose
            ? []
            : [.. compose.Include.SelectMany(include => include.Concept.Select(concept => new RawOption(
                new R4.Coding(include.System, concept.Code, concept.Display), Words.First(concept.Display, concept.Code) ?? Wordless, Weight(concept), false)))];
    }

    private static decimal? Weight(R4.Element element) =>
        ((element.GetExtensionValue(StandardExtension.OrdinalValue) ?? element.GetExtensionValue(StandardExtension.ItemWeight)) as R4.FhirDecimal)?.Value;

    private static ImmutableArray<FormOption> Many(RawOption[] found)
    {
        var names = new CodeNames();
        return
        [
            .. found.Select(option => new FormOption(option.Value, new ResponseOption
            {
                Code = option.Value switch
                {
                    R4.Coding { Code: { } code } coding when IsOurs(coding) => code,
                    R4.Coding { Code: { } code } => names.Item(code),
                    _ => names.Item(option.Label),
                },
                Label = option.Label,
                Exclusive = option.Exclusive,
            })),
        ];
    }

    private OptionReading One(RawOption[] found, AnswerCode? candidate, string path)
    {
        var values = found.Select(option => Value(option, candidate)).ToArray();
        var haveValues = Array.TrueForAll(values, value => value is not null) && values.Distinct().Count() == values.Length;
        if (!haveValues)
        {
            notes.Add(path, "the options have no whole, distinct ordinal values; they are numbered in order and not scored");
            values = [.. Enumerable.Range(0, found.Length).Select(position => (int?)position)];
        }

        return new(
            [.. found.Zip(values, (option, value) => new FormOption(option.Value, new ResponseOption { Value = value, Label = option.Label }))],
            haveValues);
    }

    private static int? Value(RawOption option, AnswerCode? candidate) => option switch
    {
        { Weight: { } weight } => decimal.IsInteger(weight) && Math.Abs(weight) < short.MaxValue ? (int)weight : null,
        { Value: R4.Coding { System: Loinc.System } coding } when candidate is not null => Loinc.Value(candidate, coding.Code),
        { Value: R4.Integer number } => number.Value,
        { Value: R4.Coding coding } when IsOurs(coding) =>
            int.TryParse(coding.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : null,
        _ => null,
    };

    private static bool IsOurs(R4.Coding coding) => coding.System?.StartsWith(Canonical.Root, StringComparison.Ordinal) == true;

    private sealed record RawOption(R4.DataType Value, string Label, decimal? Weight, bool Exclusive);
}
