using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>
/// Something a rule read: an answer, a score or a verdict. Number and text both null means it was not there. Words and
/// decimals are made when they are asked for: taking evidence is on the way of every submission, reading it is not.
/// </summary>
public readonly record struct EvidenceInput
{
    private const int Scale = 10_000;
    private readonly object? word;
    private readonly long figure;
    private readonly bool isNumber;

    /// <summary>What was read under a name.</summary>
    /// <param name="name">Code of the answer or name of the measure.</param>
    /// <param name="number">The number read, exact to four decimals.</param>
    /// <param name="text">The word read.</param>
    public EvidenceInput(string name, decimal? number, string? text)
    {
        (Name, word, isNumber) = (name, text, number is not null);
        figure = number is { } known ? decimal.ToInt64(known * Scale) : 0;
    }

    private EvidenceInput(string name, object? word, long figure, bool isNumber) =>
        (Name, this.word, this.figure, this.isNumber) = (name, word, figure, isNumber);

    /// <summary>Code of the answer or name of the measure, such as <c>phq9.9</c> or <c>exhaustion</c>.</summary>
    public string Name { get; init; }

    /// <summary>The number read.</summary>
    public decimal? Number => isNumber ? TenThousandths.ToDecimal(figure) : null;

    /// <summary>The word read: <c>yes</c>, <c>no</c>, <c>unknown</c>, a level, or list codes.</summary>
    public string? Text => word is AnswerCode list ? AnswerSet.ListText(list, (int)figure) : (string?)word;

    /// <summary>The number read in ten-thousandths, or null.</summary>
    internal long? TenThousandth => isNumber ? figure : null;

    internal static EvidenceInput Of(string name, int? number) =>
        number is { } known ? new(name, null, (long)known * Scale, isNumber: true) : new(name, null, 0, isNumber: false);

    internal static EvidenceInput OfTenThousandths(string name, long? number) =>
        number is { } known ? new(name, null, known, isNumber: true) : new(name, null, 0, isNumber: false);

    internal static EvidenceInput Of(string name, bool? verdict) => new(name, Word(verdict), 0, isNumber: false);

    internal static EvidenceInput Of(string name, string? text) => new(name, text, 0, isNumber: false);

    /// <summary>An answer as it stands.</summary>
    internal static EvidenceInput Of(AnswerSet answers, AnswerCode code)
    {
        var (figure, isAnswered) = answers.Figure(code);
        return code.Kind switch
        {
            AnswerKind.WholeNumber => isAnswered ? new(code.Name, null, (long)figure * Scale, isNumber: true) : new(code.Name, null, 0, isNumber: false),
            AnswerKind.CodeList => isAnswered ? new(code.Name, code, figure, isNumber: false) : new(code.Name, null, 0, isNumber: false),
        };
    }

    internal static string Word(bool? verdict) => verdict switch
    {
        true => "yes",
        false => "no",
        null => "unknown",
    };
}
