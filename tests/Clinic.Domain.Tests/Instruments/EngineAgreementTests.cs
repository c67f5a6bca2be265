using System.Text.Json.Nodes;
using Clinic.Domain.Instruments;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Tests.Screening;
using CsCheck;

namespace Clinic.Domain.Tests.Instruments;

public sealed class EngineAgreementTests
{
    private static readonly InstrumentScorer[] Scorers =
        [.. new[] { "burnout-inventory", "phq-9", "gad-7", "audit-c" }.Select(code => new InstrumentScorer(Packs.BuiltIn(code)))];

    [Fact]
    public async Task Packs_score_every_worked_case_as_the_book_does()
    {
        var stop = TestContext.Current.CancellationToken;
        var cases = await File.ReadAllLinesAsync(AcceptanceFile.Path("screening-cases.jsonl"), stop);
        var results = await File.ReadAllLinesAsync(AcceptanceFile.Path("screening-results.jsonl"), stop);

        Assert.Equal(300, cases.Length);
        foreach (var (given, expected) in cases.Zip(results))
        {
            var answers = JsonNode.Parse(given)!["answers"]!.AsObject();
            var scored = Score(code => answers[code] is JsonValue value ? value.GetValue<int>() : null);
            var book = JsonNode.Parse(expected)!;
            Assert.Equal(Numbers(book["scores"]!), scored.Select(score => score.Value));
            Assert.Equal((string?)book["burnoutSeverity"], scored[3].Band?.Code);
            Assert.Equal((string?)book["phq9Severity"], scored[4].Band?.Code);
            Assert.Equal((string?)book["gad7Severity"], scored[5].Band?.Code);
        }
    }

    [Fact]
    public void Packs_score_any_answers_as_the_engine_does() =>
        AnyAnswers.Gen.Sample(answers =>
        {
            var engine = answers.Screen();
            var scored = Score(code => answers[Code(code)]);
            Assert.Equal(Numbers(engine.Scores), scored.Select(score => score.Value));
            Assert.Equal(engine.BurnoutSeverity?.ToString(), scored[3].Band?.Code, ignoreCase: true);
            Assert.Equal(engine.Phq9Severity is { } severity ? Domain.Scoring.ScoringCodes.ToCode(severity) : null, scored[4].Band?.Code);
        });

    private static List<InstrumentScore> Score(Func<string, int?> answer)
    {
        var all = new List<InstrumentScore>();
        foreach (var (scorer, pack) in Scorers.Zip(["burnout-inventory", "phq-9", "gad-7", "audit-c"], (scorer, code) => (scorer, Packs.BuiltIn(code))))
        {
            var given = pack.Items.Select(item => (item.Code, Answer: answer(item.Code))).Where(one => one.Answer is not null);
            all.AddRange(Assert.IsType<InstrumentResult.Scored>(scorer.Score(given.ToDictionary(one => one.Code, one => one.Answer!.Value))).Scores);
        }

        return all;
    }

    private static decimal?[] Numbers(JsonNode scores) =>
        [.. new[] { "exhaustion", "cynicism", "efficacy", "burnoutComposite", "phq9", "gad7", "auditC" }.Select(name => (decimal?)scores[name])];

    private static decimal?[] Numbers(ScreeningScores scores) =>
        [scores.Exhaustion, scores.Cynicism, scores.Efficacy, scores.BurnoutComposite, scores.Phq9, scores.Gad7, scores.AuditC];

    private static AnswerCode Code(string name) => AnswerCodes.TryFind(name, out var code) ? code : throw new ArgumentException(name);
}
