using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Hosting.DemoCases;

/// <summary>The fictional people of a Development database, read from <c>demo-cases.json</c>.</summary>
public sealed class DemoScripts
{
    private const string File = "Clinic.Web.Hosting.DemoCases.demo-cases.json";
    private const string Blank = "-";
    private const string Declined = "~";

    // Written as one line of digits, because an instrument is easier to read so.
    private static readonly string[] Instruments = ["phq9", "asq", "ex", "cy", "pe", "gad7"];
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly Dictionary<string, JsonElement> usual;

    private DemoScripts(Content content) => (usual, People) = (content.Usual, content.People);

    public IReadOnlyList<DemoScript> People { get; }

    public static DemoScripts Read()
    {
        using var stream = typeof(DemoScripts).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"{File} is not part of this build.");
        return new(JsonSerializer.Deserialize<Content>(stream, Reading)!);
    }

    /// <summary>The form values of every item that is answered: what most people say, and what is this sitting's own.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Answers(DemoRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        var answers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (code, value) in usual.Concat(round.Answers))
        {
            if (Instruments.Contains(code, StringComparer.Ordinal))
                Spread(answers, code, value.GetString()!);
            else
                answers[code] = Values(value);
        }

        return answers.Where(answer => answer.Value.Count > 0).ToDictionary(StringComparer.Ordinal);
    }

    private static void Spread(Dictionary<string, IReadOnlyList<string>> answers, string prefix, string line)
    {
        foreach (var (index, value) in line.Split(' ').Index())
            answers[string.Create(CultureInfo.InvariantCulture, $"{prefix}.{index + 1}")] = One(value);
    }

    private static string[] Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Select(part => part.GetString()!)],
        JsonValueKind.String => One(value.GetString()!),
        _ => [],
    };

    private static string[] One(string value) => value switch
    {
        Blank => [],
        Declined => [AnswerForm.DeclineValue],
        _ => [value],
    };

    private sealed record Content(Dictionary<string, JsonElement> Usual, List<DemoScript> People);
}
