using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>
/// Anything a rule can read as one whole number: a number in ten-thousandths, a verdict, list codes as bits, or the place
/// of a word among its kind. An <see cref="InputDefinition"/> knows which and turns it back.
/// </summary>
internal static class Figure
{
    /// <summary>It was not there.</summary>
    public const long Absent = long.MinValue;

    private const int Scale = 10_000;

    public static long Of(int? number) => number is { } known ? (long)known * Scale : Absent;

    public static long OfTenThousandths(long? number) => number ?? Absent;

    public static long Of(bool? verdict) => verdict switch
    {
        false => 0,
        true => 1,
        null => 2,
    };

    /// <summary>The place of a word, such as a severity, among its kind.</summary>
    public static long OfWord(int? place) => place ?? Absent;

    /// <summary>An answer as it stands.</summary>
    public static long Of(AnswerSet answers, AnswerCode code)
    {
        var (figure, isAnswered) = answers.Figure(code);
        return !isAnswered ? Absent : code.Kind switch
        {
            AnswerKind.WholeNumber => (long)figure * Scale,
            AnswerKind.CodeList => figure,
        };
    }
}
