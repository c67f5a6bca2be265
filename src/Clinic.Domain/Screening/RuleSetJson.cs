using System.Text.Json;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening;

/// <summary>
/// Rule sets as JSON. Reading is strict: an unknown, repeated or missing member, a number without its source, an overlap, a
/// gap or an inverted cut-off is refused with its place.
/// </summary>
public static class RuleSetJson
{
    /// <summary>Reads and checks a rule set.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The name to give in a fault.</param>
    /// <exception cref="RuleSetFormatException">The text is not a usable rule set; it names file, place and reason.</exception>
    public static RuleSet Read(string json, string file = "rule set")
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            var rules = RuleSetReader.Read(new JsonPart(file, "$", document.RootElement));
            return RuleSetChecks.FirstFault(rules) is var (path, reason) ? throw new RuleSetFormatException(file, path, reason) : rules;
        }
        catch (JsonException problem)
        {
            throw new RuleSetFormatException(
                file, "$", FormattableString.Invariant($"is not JSON at line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}"));
        }
        catch (QuestionSetFormatException problem)
        {
            throw new RuleSetFormatException(problem.File, problem.Path, problem.Reason);
        }
    }
}
