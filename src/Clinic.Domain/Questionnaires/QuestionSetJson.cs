using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Clinic.Domain.Questionnaires;

/// <summary>
/// Question sets as JSON. Reading is strict: an unknown, repeated or missing member is refused with its place. Writing is
/// canonical: the same set always gives the same text, and reading it back gives the same set.
/// </summary>
public static class QuestionSetJson
{
    /// <summary>Reads a question set. It is well-formed then; whether it may be published, <see cref="PublishingRules"/> says.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The name to give in a fault.</param>
    /// <exception cref="QuestionSetFormatException">The text is not a question set.</exception>
    public static QuestionSet Read(string json, string file = "question set")
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return QuestionSetReader.Read(new JsonPart(file, "$", document.RootElement));
        }
        catch (JsonException problem)
        {
            throw new QuestionSetFormatException(
                file, "$", FormattableString.Invariant($"is not JSON at line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}"));
        }
    }

    /// <summary>Writes a question set, two spaces deep, lines ending with a line feed.</summary>
    public static string Write(QuestionSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return QuestionSetWriter.Write(set);
    }

    /// <summary>SHA-256 of the canonical text, in lower-case hexadecimal digits.</summary>
    public static string Hash(QuestionSet set) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(set))));
}
