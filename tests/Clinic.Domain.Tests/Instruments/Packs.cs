using System.Text.Json.Nodes;
using Clinic.Domain.Instruments;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Instruments;

/// <summary>Small packs and short hands for scoring them.</summary>
internal static class Packs
{
    /// <summary>Two scores and a composite over three items answered 0–4, of which the last counts from the other end.</summary>
    public const string Small = """
        {
          "code": "small", "name": "Small", "version": "1.0", "language": "en", "source": "a test", "licence": "none needed",
          "provenance": "made up", "wording": "own",
          "scales": [{ "code": "five", "options": [
            { "value": 0, "label": "a" }, { "value": 1, "label": "b" }, { "value": 2, "label": "c" },
            { "value": 3, "label": "d" }, { "value": 4, "label": "e" }] }],
          "items": [
            { "code": "s.1", "text": "one", "scale": "five" },
            { "code": "s.2", "text": "two", "scale": "five" },
            { "code": "s.3", "text": "three", "scale": "five" }],
          "scores": [
            { "code": "total", "name": "Total", "method": "sum", "items": ["s.1", "s.2", "s.3"], "reversed": ["s.3"],
              "minimumAnswered": 2, "rounding": "half-up", "mustBeAnswered": ["s.1"],
              "bands": [{ "code": "low", "label": "low", "from": 0 }, { "code": "mid", "label": "mid", "from": 4 }, { "code": "high", "label": "high", "from": 8 }] },
            { "code": "mean", "name": "Mean", "method": "mean", "items": ["s.1", "s.2"], "minimumAnswered": 1 },
            { "code": "both", "name": "Both", "method": "sum",
              "parts": [{ "score": "total", "weight": 0.5 }, { "score": "mean", "weight": 0.25, "reversed": true }] }],
          "criticalItems": [{ "item": "s.2", "atLeast": 3 }]
        }
        """;

    public static InstrumentPack Read(string json) => InstrumentPackJson.Read(json, "packs/x.json");

    /// <summary>The small pack with one thing done to it.</summary>
    public static string SmallBut(Action<JsonObject> change)
    {
        var pack = JsonNode.Parse(Small)!.AsObject();
        change(pack);
        return pack.ToJsonString();
    }

    public static InstrumentResult Try(this InstrumentPack pack, params (string Item, int Answer)[] answers) =>
        new InstrumentScorer(pack).Score(answers.ToDictionary(answer => answer.Item, answer => answer.Answer));

    public static InstrumentResult.Scored Score(this InstrumentPack pack, params (string Item, int Answer)[] answers) =>
        Assert.IsType<InstrumentResult.Scored>(pack.Try(answers));

    public static InstrumentResult.Scored Score(this InstrumentPack pack, AnswerSet answers) =>
        pack.Score([.. pack.Items.Select(item => (item.Code, Value: Value(answers, item.Code))).Where(one => one.Value is not null).Select(one => (one.Code, one.Value!.Value))]);

    public static InstrumentPack BuiltIn(string code) => BuiltInInstruments.Find(code)!;

    private static int? Value(AnswerSet answers, string item) => AnswerCodes.TryFind(item, out var code) ? answers[code] : null;
}
