using System.Reflection;
using System.Text.Json.Nodes;
using Clinic.Domain.Questionnaires;
using CsCheck;

namespace Clinic.Domain.Tests.Questionnaires;

public sealed class QuestionSetJsonTests
{
    private static readonly string Intake = QuestionSetJson.Write(BuiltInQuestionSets.Intake);

    public static TheoryData<string, string> Slips => new()
    {
        { "sections[2].items[4].options[1].value", "$.sections[2].items[4].options[1]: needs either a value or a code" },
        { "sections[0].items", "$.sections[0].items: is missing" },
        { "title", "$.title: is missing" },
        { "sections[2].items[1].binding", "$.sections[2].items[1].binding: is missing" },
        { "sections[2].items[1].kind", "$.sections[2].items[1].kind: is missing" },
        { "sections[2].items[16].enableWhen.is", "$.sections[2].items[16].enableWhen: is not a condition: it needs all, any, is, atLeast, includes or state" },
        { "instruments[0].subscales[0].bands[1].from", "$.instruments[0].subscales[0].bands[1].from: is missing" },
    };

    public static TheoryData<string, string, string> Replacements => new()
    {
        { "\"kind\": \"birth-date\"", "\"kind\": \"birthday\"", "$.sections[1].items[0].kind: is not a known kind" },
        { "\"title\": \"Before you start\"", "\"title\": \" \"", "$.sections[0].title: is empty" },
        { "\"title\": \"Before you start\"", "\"title\": 7", "$.sections[0].title: is not text" },
        { "\"title\": \"Before you start\"", "\"title\": \"a\", \"title\": \"b\"", "$.sections[0].title: is given twice" },
        { "\"title\": \"Before you start\"", "\"title\": \"a\", \"titel\": \"b\"", "$.sections[0].titel: is not known here" },
        { "\"binding\": \"phq9.1\"", "\"binding\": \"phq9.11\"", "$.sections[2].items[1].binding: is neither an answer code nor “not-scored”" },
        { "\"max\": 168", "\"max\": 168.5", "$.sections[1].items[3].max: is not a whole number" },
        { "\"published\": true", "\"published\": 1", "$.instruments[0].published: is neither true nor false" },
        { "\"state\": \"declined\"", "\"state\": \"refused\"", "$.sections[2].items[17].enableWhen.any[1].state: is none of answered, declined, unanswered" },
        { "\"estimatedMinutes\": 2", "\"estimatedMinutes\": \"2\"", "$.sections[0].estimatedMinutes: is not a whole number" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_missing_part_is_refused_with_its_place(string path, string fault)
    {
        var document = JsonNode.Parse(Intake)!;
        var (parent, name) = (path[..Math.Max(0, path.LastIndexOf('.'))], path[(path.LastIndexOf('.') + 1)..]);
        Descend(document, parent).AsObject().Remove(name);

        var problem = Assert.Throws<QuestionSetFormatException>(() => QuestionSetJson.Read(document.ToJsonString(), "mine.json"));

        Assert.Equal($"mine.json: {fault}", problem.Message);
    }

    [Theory]
    [MemberData(nameof(Replacements))]
    public void A_slip_is_refused_with_its_place(string before, string after, string fault)
    {
        var place = Intake.IndexOf(before, StringComparison.Ordinal);
        Assert.True(place >= 0);
        var json = Intake.Remove(place, before.Length).Insert(place, after);

        Assert.Equal($"mine.json: {fault}", Assert.Throws<QuestionSetFormatException>(() => QuestionSetJson.Read(json, "mine.json")).Message);
    }

    [Fact]
    public void Text_that_is_no_JSON_is_refused_with_its_line()
    {
        var problem = Assert.Throws<QuestionSetFormatException>(() => QuestionSetJson.Read("{\n \"code\": ,\n}", "mine.json"));

        Assert.StartsWith("mine.json: $: is not JSON at line 2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_set() => QuestionSets.Any.Sample(set =>
    {
        var back = QuestionSetJson.Read(QuestionSetJson.Write(set));

        Assert.Equal(set, back);
        Assert.Equal(QuestionSetJson.Hash(set), QuestionSetJson.Hash(back));
    }, iter: 300);

    [Fact]
    public void The_built_in_files_are_canonical_so_that_a_hash_of_the_file_is_a_hash_of_the_content()
    {
        foreach (var set in BuiltInQuestionSets.All)
        {
            using var stream = Assembly.GetAssembly(typeof(QuestionSet))!
                .GetManifestResourceStream($"Clinic.Domain.Questionnaires.BuiltIn.{set.Code}.{set.Language}.json")!;
            using var reader = new StreamReader(stream);

            Assert.Equal(reader.ReadToEnd(), QuestionSetJson.Write(set));
        }
    }

    [Fact]
    public void A_single_changed_letter_changes_the_hash()
    {
        var set = BuiltInQuestionSets.FollowUp;

        Assert.NotEqual(QuestionSetJson.Hash(set), QuestionSetJson.Hash(set with { Title = set.Title + "s" }));
    }

    private static JsonNode Descend(JsonNode node, string path)
    {
        foreach (var step in path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            node = int.TryParse(step, out var index) ? node[index]! : node[step]!;
        }

        return node;
    }
}
