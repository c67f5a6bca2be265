using System.Globalization;
using System.Text;
using Clinic.Domain.Screening;

namespace Clinic.Fhir.Results;

/// <summary>One rule of the evidence as a sentence: what it asks, what it read, what it said, where it comes from.</summary>
internal static class RuleSentence
{
    public static string Of(EvidenceRule rule)
    {
        var sentence = new StringBuilder(rule.Says.TrimEnd('.')).Append(": ").Append(Word(rule.Outcome));
        var parts = rule.Inputs.Select(Input).Concat(rule.CutOff is { } cutOff ? [$"cut-off {Number(cutOff)}"] : []).ToArray();
        if (parts.Length > 0)
        {
            sentence.Append(" (").AppendJoin(", ", parts).Append(')');
        }

        return sentence.Append(". Source: ").Append(rule.Source).Append('.').ToString();
    }

    private static string Input(EvidenceInput input) =>
        $"{input.Name} {input.Text ?? (input.Number is { } number ? Number(number) : "not answered")}";

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Word(bool? outcome) => outcome switch
    {
        true => "yes",
        false => "no",
        null => "unknown",
    };
}
