using System.Text.Json;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>Reads back what <see cref="ScreeningResultJson"/> wrote, without judging anything anew.</summary>
internal static class ScreeningResultReader
{
    public static ScreeningResult Read(JsonElement result) => new()
    {
        RuleSet = result.GetProperty("ruleSet").GetString()!,
        Scores = Scores(result.GetProperty("scores")),
        BurnoutSeverity = Code(result, "burnoutSeverity", ScoringCodes.ParseBurnoutSeverityCode),
        Profile = Code(result, "profile", ScreeningCodes.ParseBurnoutProfileCode),
        Phq9Severity = Code(result, "phq9Severity", ScoringCodes.ParsePhq9SeverityCode),
        Phq9Algorithm = Code(result, "phq9Algorithm", ScoringCodes.ParsePhq9AlgorithmCode),
        Gad7Severity = Code(result, "gad7Severity", ScoringCodes.ParseGad7SeverityCode),
        Burnout = Verdict(result, "burnout"),
        Depression = Verdict(result, "depression"),
        Pervasive = Verdict(result, "pervasive"),
        Classification = ScreeningCodes.ParseClassificationCode(result.GetProperty("classification").GetString()!),
        Borderline =
        [
            .. result.GetProperty("borderline").EnumerateArray().Select(entry => new BorderlineMeasure(
                entry.GetProperty("measure").GetString()!,
                ScreeningCodes.ParseClassificationCode(entry.GetProperty("alternative").GetString()!))),
        ],
        Safety = SafetyCodes.ParseSafetyLevelCode(result.GetProperty("safety").GetString()!),
        Priority = ReviewCodes.ParseCasePriorityCode(result.GetProperty("priority").GetString()!),
        Ketamine = ScreeningCodes.ParseKetamineGateCode(result.GetProperty("ketamine").GetString()!),
        Flags = [.. result.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()!)],
    };

    private static ScreeningScores Scores(JsonElement scores) => new(
        Mean(scores, "exhaustion"), Mean(scores, "cynicism"), Mean(scores, "efficacy"), Mean(scores, "burnoutComposite"),
        Total(scores, "phq9"), Total(scores, "gad7"), Total(scores, "auditC"));

    private static decimal? Mean(JsonElement scores, string name) =>
        scores.GetProperty(name) is { ValueKind: JsonValueKind.Number } mean ? mean.GetDecimal() : null;

    private static int? Total(JsonElement scores, string name) =>
        scores.GetProperty(name) is { ValueKind: JsonValueKind.Number } total ? total.GetInt32() : null;

    private static bool? Verdict(JsonElement result, string name) => result.GetProperty(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static T? Code<T>(JsonElement result, string name, Func<string, T> parse)
        where T : struct => result.GetProperty(name).GetString() is { } code ? parse(code) : null;
}
