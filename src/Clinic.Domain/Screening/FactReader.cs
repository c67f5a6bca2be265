using System.Globalization;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening;

/// <summary>Reads a fact by its name for the evidence: an answer by its code, or a measure.</summary>
internal static class FactReader
{
    public static EvidenceInput Read(in ScreeningFacts facts, string name)
    {
        if (AnswerCodes.TryFind(name, out var code))
        {
            return Answer(SafetyItems.Contains(code) ? facts.Peak : facts.Final, code);
        }

        return name switch
        {
            "exhaustion" => EvidenceInput.Of(name, facts.Measures.Exhaustion?.Rounded),
            "phq9" => EvidenceInput.Of(name, facts.Phq9?.Total),
            "gad7" => EvidenceInput.Of(name, facts.Gad7?.Total),
            "burnout" => EvidenceInput.Of(name, facts.Burnout.Outcome),
            "depression" => EvidenceInput.Of(name, facts.Depression.Outcome),
            "pervasive" => EvidenceInput.Of(name, facts.Pervasive),
            "cardinal" => EvidenceInput.Of(name, facts.Phq9Items.Cardinal),
            "classification" => EvidenceInput.Of(name, facts.Classification.ToCode()),
            "seconds" => EvidenceInput.Of(name, facts.Input.Seconds),
            "answers" => EvidenceInput.Of(name, facts.Final.Count),
            "sex" => EvidenceInput.Of(name, facts.Input.Sex?.ToString().ToLowerInvariant()),
            "incomplete" => EvidenceInput.Of(name, facts.Safety.Incomplete),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such fact."),
        };
    }

    public static EvidenceInput Answer(AnswerSet answers, AnswerCode code) => code.Kind switch
    {
        AnswerKind.WholeNumber => EvidenceInput.Of(code.Name, answers[code]),
        AnswerKind.CodeList => EvidenceInput.Of(
            code.Name,
            answers.List(code) is { } codes ? string.Create(CultureInfo.InvariantCulture, $"[{string.Join(' ', codes)}]") : null),
    };
}
