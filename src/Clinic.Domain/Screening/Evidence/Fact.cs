using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>Something a flag reads, found by its name once: an answer by its code, or a measure.</summary>
internal readonly struct Fact
{
    private readonly string name;
    private readonly AnswerCode? code;
    private readonly bool isPeak;
    private readonly Measure measure;

    private Fact(AnswerCode code) => (name, this.code, isPeak) = (code.Name, code, SafetyItems.Contains(code));

    private Fact(string name, Measure measure) => (this.name, this.measure) = (name, measure);

    private enum Measure
    {
        Exhaustion,
        Phq9,
        Gad7,
        Burnout,
        Depression,
        Pervasive,
        Cardinal,
        Classification,
        Seconds,
        Answers,
        Sex,
        Incomplete,
    }

    public static Fact Named(string name) => AnswerCodes.TryFind(name, out var code) ? new(code)
        : Enum.TryParse<Measure>(name, ignoreCase: true, out var measure) ? new(name, measure)
        : throw new ArgumentOutOfRangeException(nameof(name), name, "No such fact.");

    public EvidenceInput Read(in ScreeningFacts facts) =>
        code is not null ? EvidenceInput.Of(isPeak ? facts.Peak : facts.Final, code) : measure switch
        {
            Measure.Exhaustion => EvidenceInput.OfTenThousandths(name, facts.Measures.Exhaustion?.RoundedTenThousandths),
            Measure.Phq9 => EvidenceInput.Of(name, facts.Phq9?.Total),
            Measure.Gad7 => EvidenceInput.Of(name, facts.Gad7?.Total),
            Measure.Burnout => EvidenceInput.Of(name, facts.Burnout.Outcome),
            Measure.Depression => EvidenceInput.Of(name, facts.Depression.Outcome),
            Measure.Pervasive => EvidenceInput.Of(name, facts.Pervasive),
            Measure.Cardinal => EvidenceInput.Of(name, facts.Phq9Items.Cardinal),
            Measure.Classification => EvidenceInput.Of(name, facts.Classification.ToCode()),
            Measure.Seconds => EvidenceInput.Of(name, facts.Input.Seconds),
            Measure.Answers => EvidenceInput.Of(name, facts.Final.Count),
            Measure.Sex => EvidenceInput.Of(name, Word(facts.Input.Sex)),
            Measure.Incomplete => EvidenceInput.Of(name, facts.Safety.Incomplete),
        };

    private static string? Word(Sex? sex) => sex switch
    {
        Sex.Female => "female",
        Sex.Male => "male",
        Sex.Other => "other",
        null => null,
    };
}
