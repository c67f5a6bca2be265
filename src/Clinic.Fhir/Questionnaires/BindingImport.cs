using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>
/// Ties items of a form to answer codes: by our own code, or by LOINC where the answers and their values agree with the
/// decision rules. What does not agree is not scored, and that is said.
/// </summary>
internal sealed class BindingImport(ImportNotes notes)
{
    private readonly HashSet<AnswerCode> bound = [];

    /// <summary>The answer code the form names for the item, or null.</summary>
    public static AnswerCode? Candidate(R4.Questionnaire.ItemComponent source)
    {
        foreach (var coding in source.Code)
        {
            if (coding is { System: Canonical.AnswerCodeSystem, Code: { } name } && AnswerCodes.TryFind(name, out var own))
            {
                return own;
            }
        }

        return source.Code.Where(coding => coding.System == Loinc.System).Select(coding => Loinc.FindItem(coding.Code)).FirstOrDefault(code => code is not null);
    }

    /// <summary>The binding of an item, or null where it is not scored.</summary>
    public AnswerCode? Bind(AnswerCode? candidate, ItemKind kind, OptionReading reading, string path)
    {
        if (candidate is null)
        {
            return null;
        }

        if (!Agrees(candidate, kind, reading))
        {
            notes.Add(path, $"the code says {candidate.Name}, but its answers are not {Expected(candidate)}; not scored");
            return null;
        }

        if (!bound.Add(candidate))
        {
            notes.Add(path, $"{candidate.Name} is asked twice; the second time is not scored");
            return null;
        }

        return candidate;
    }

    private static string Expected(AnswerCode code) => code.Kind switch
    {
        AnswerKind.WholeNumber => $"the values {code.Range} in the order of that instrument",
        AnswerKind.CodeList => "the list of that question",
    };

    private static bool Agrees(AnswerCode code, ItemKind kind, OptionReading reading) => code.Kind switch
    {
        AnswerKind.WholeNumber => kind == ItemKind.SingleChoice && reading.HaveValues
            && reading.Options.Select(option => option.Option.Value ?? -1).ToHashSet().SetEquals(Values(code))
            && reading.Options.All(option => LoincAgrees(code, option)),
        AnswerKind.CodeList => kind == ItemKind.MultipleChoice
            && reading.Options.Where(option => !option.Option.Exclusive).Select(option => option.Option.Code).ToHashSet().SetEquals(code.ListCodes),
    };

    private static IEnumerable<int> Values(AnswerCode code) =>
        Enumerable.Range(code.Lowest, code.Highest - code.Lowest + 1).Concat(code.FurtherValues);

    /// <summary>An answer that LOINC lists for this item must have the value LOINC's order gives it; another LOINC answer is none of its.</summary>
    private static bool LoincAgrees(AnswerCode code, FormOption option) =>
        option.Value is not R4.Coding { System: Loinc.System } coding || Loinc.Value(code, coding.Code) == option.Option.Value;
}
