using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>Something a flag reads, found by its name once: an answer by its code, or a measure.</summary>
internal readonly struct Fact
{
    private readonly AnswerCode? code;
    private readonly bool isPeak;
    private readonly Measure measure;

    private Fact(AnswerCode code) => (this.code, isPeak, Definition) = (code, SafetyItems.Contains(code), InputDefinition.Answer(code));

    private Fact(string name, Measure measure) => (this.measure, Definition) = (measure, Define(name, measure));

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

    /// <summary>How the figure is to be understood.</summary>
    public InputDefinition Definition { get; }

    public static Fact Named(string name) => AnswerCodes.TryFind(name, out var code) ? new(code)
        : Enum.TryParse<Measure>(name, ignoreCase: true, out var measure) ? new(name, measure)
        : throw new ArgumentOutOfRangeException(nameof(name), name, "No such fact.");

    public long Read(in ScreeningFacts facts) =>
        code is not null ? Figure.Of(isPeak ? facts.Peak : facts.Final, code) : measure switch
        {
            Measure.Exhaustion => Figure.OfTenThousandths(facts.Measures.Exhaustion?.RoundedTenThousandths),
            Measure.Phq9 => Figure.Of(facts.Phq9?.Total),
            Measure.Gad7 => Figure.Of(facts.Gad7?.Total),
            Measure.Burnout => Figure.Of(facts.Burnout.Outcome),
            Measure.Depression => Figure.Of(facts.Depression.Outcome),
            Measure.Pervasive => Figure.Of(facts.Pervasive),
            Measure.Cardinal => Figure.Of(facts.Phq9Items.Cardinal),
            Measure.Classification => Figure.OfWord((int)facts.Classification),
            Measure.Seconds => Figure.Of(facts.Input.Seconds),
            Measure.Answers => Figure.Of(facts.Final.Count),
            Measure.Sex => Figure.OfWord((int?)facts.Input.Sex),
            Measure.Incomplete => Figure.Of(facts.Safety.Incomplete),
        };

    private static InputDefinition Define(string name, Measure measure) => measure switch
    {
        Measure.Exhaustion or Measure.Phq9 or Measure.Gad7 or Measure.Seconds or Measure.Answers => InputDefinition.Number(name),
        Measure.Burnout or Measure.Depression or Measure.Pervasive or Measure.Cardinal or Measure.Incomplete => InputDefinition.Verdict(name),
        Measure.Classification => InputDefinition.Classification(name),
        Measure.Sex => InputDefinition.Sex(name),
    };
}
