using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>What is known beforehand of something a rule reads: its name, and how its <see cref="Figure"/> is to be understood.</summary>
internal sealed class InputDefinition
{
    private readonly string name;
    private readonly Func<int, string>? word;

    private InputDefinition(string name, Func<int, string>? word = null) => (this.name, this.word) = (name, word);

    public static InputDefinition Number(string name) => new(name);

    public static InputDefinition Verdict(string name) =>
        new(name, figure => EvidenceInput.Word(figure switch { 0 => false, 1 => true, _ => null }));

    public static InputDefinition Answer(AnswerCode code) => code.Kind switch
    {
        AnswerKind.WholeNumber => new(code.Name),
        AnswerKind.CodeList => new(code.Name, bits => AnswerSet.ListText(code, bits)),
    };

    public static InputDefinition Algorithm(string name) => new(name, place => ((Phq9Algorithm)place).ToCode());

    public static InputDefinition Classification(string name) => new(name, place => ((Screening.Classification)place).ToCode());

    public static InputDefinition Gate(string name) => new(name, place => ((KetamineGate)place).ToCode());

    public static InputDefinition Safety(string name) => new(name, place => ((SafetyLevel)place).ToCode());

    public static InputDefinition Sex(string name) => new(name, place => (Questionnaires.Sex)place switch
    {
        Questionnaires.Sex.Female => "female",
        Questionnaires.Sex.Male => "male",
        Questionnaires.Sex.Other => "other",
    });

    /// <summary>The input as a reader sees it.</summary>
    public EvidenceInput Read(long figure) => figure == Figure.Absent ? new(name, null, null)
        : word is null ? new(name, TenThousandths.ToDecimal(figure), null)
        : new(name, null, word((int)figure));
}
