using System.Collections.Immutable;
using System.Globalization;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening.Reading;

/// <summary>A trace as a colleague would tell it to a clinician: what is suggested, why, how sure, and with which sources.</summary>
public static class ClinicianReading
{
    /// <summary>The whole reasoning, most important first.</summary>
    public static ImmutableArray<ReadingNode> Of(ScreeningExplanation trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var result = trace.Result;
        return
        [
            new($"{ClinicianWording.Suggestion(result.Classification)}.{Caution(result.Classification)}", Reasons(trace)),
            .. Near(trace),
            new("Scores", ScoreSentences.Of(result)),
            new($"Safety: {result.Safety.ToCode()}", Held(trace, "safety.")),
            new($"Priority: {result.Priority.ToCode()}", Held(trace, "priority.")),
            new(result.Flags.IsEmpty ? "No flags" : $"Flags: {result.Flags.Length}", Flags(trace)),
            Sentence(trace, "pervasive", ["pervasive.ctx.scope", "pervasive.ctx.recovery", "pervasive.ctx.joy", "pervasive.ctx.worth", "pervasive.ctx.hope"]),
            new(Profile(result), Rules(trace, ["severity.some", "severity.severe", "profile.exhaustion", "profile.cynicism", "profile.efficacy"])),
            new($"{ClinicianWording.Label(result.Ketamine)}. For clinicians only; never a recommendation."),
            new(trace.NormsAreDemo ? $"Demo cut-offs. {trace.Norms}." : trace.Norms),
        ];
    }

    /// <summary>The few rules behind the classification, in their order.</summary>
    public static ImmutableArray<ReadingNode> Reasons(ScreeningExplanation trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return
        [
            Verdict(trace, "burnout", "Burnout", ["burnout.exhaustion", "burnout.cynicism", "burnout.efficacy"]),
            Verdict(trace, "depression", "Depression", ["depression.algorithm", "depression.total", "depression.cardinal"]),
            .. Rules(trace, trace.Result is { Burnout: true, Depression: true } ? ["classification.mood-leads"] : []),
        ];
    }

    /// <summary>How near another classification is, such as "PHQ-9 two points lower: Burnout, bound to work".</summary>
    public static string Nearest(NearestChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var points = Math.Abs(change.Points);
        var name = change.Measure switch
        {
            "exhaustion" => "Exhaustion items",
            "cynicism" => "Cynicism items",
            "efficacy" => "Professional efficacy items",
            "phq9" => "PHQ-9",
            _ => change.Measure,
        };
        var answers = string.Join(", ", change.Answers.Select(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Code} {answer.From} to {answer.To}")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name} {points} {(points == 1 ? "point" : "points")} {(change.Points < 0 ? "lower" : "higher")}: {ClinicianWording.Label(change.Alternative)} (for instance {answers}).");
    }

    private static string Caution(Classification classification) => classification switch
    {
        Classification.Indeterminate => "",
        Classification.BelowThreshold => " That does not mean that nothing is wrong. A person decides.",
        Classification.SituationalBurnout or Classification.BurnoutWithCoOccurringDepression or Classification.PrimaryMoodDisorder => " A person decides.",
    };

    private static ImmutableArray<ReadingNode> Near(ScreeningExplanation trace) => trace.Nearest.IsEmpty
        ? []
        : [new("Close to a cut-off", [.. trace.Nearest.Select(change => new ReadingNode(Nearest(change)))])];

    private static ReadingNode Verdict(ScreeningExplanation trace, string id, string name, ReadOnlySpan<string> because)
    {
        var rule = Rule(trace, id);
        var word = rule.Outcome switch
        {
            true => "suggested",
            false => "not suggested",
            null => "open",
        };
        return new ReadingNode($"{name}: {word}.", Rules(trace, because)) { IsDecisive = rule.Decides != DecisiveFor.Nothing, Source = rule.Source };
    }

    private static ReadingNode Sentence(ScreeningExplanation trace, string id, ReadOnlySpan<string> because) =>
        Node(Rule(trace, id)) with { Because = Rules(trace, because) };

    private static ImmutableArray<ReadingNode> Rules(ScreeningExplanation trace, ReadOnlySpan<string> ids)
    {
        var nodes = ImmutableArray.CreateBuilder<ReadingNode>(ids.Length);
        foreach (var id in ids)
        {
            if (trace.Find(id) is { } rule)
            {
                nodes.Add(Node(rule));
            }
        }

        return nodes.ToImmutable();
    }

    private static ImmutableArray<ReadingNode> Held(ScreeningExplanation trace, string prefix) =>
    [
        .. trace.Rules
            .Where(rule => rule.Outcome == true && rule.Id.StartsWith(prefix, StringComparison.Ordinal))
            .Select(rule => rule.CutOff is null ? Node(rule) with { Text = rule.Says } : Node(rule)),
    ];

    private static ImmutableArray<ReadingNode> Flags(ScreeningExplanation trace) =>
    [
        .. trace.Result.Flags.Select(code =>
        {
            var flag = FlagCodes.ParseFlagCode(code);
            var rule = Rule(trace, $"flag.{code}");
            var read = string.Join(", ", rule.Inputs.Where(input => input.Number is not null || input.Text is not null).Select(Read));
            return new ReadingNode($"{FlagWording.Label(flag)}: {FlagWording.Explanation(flag)} Read: {(read.Length == 0 ? "nothing answered" : read)}.")
            {
                Source = rule.Source,
            };
        }),
    ];

    private static string Read(EvidenceInput input) =>
        $"{input.Name} {input.Text ?? RuleSentence.Plain(input.Number!.Value)}";

    private static string Profile(ScreeningResult result) => result.Profile is { } profile
        ? $"Burnout profile: {profile.ToCode()}"
        : "Burnout profile: none, a score is missing";

    private static ReadingNode Node(EvidenceRule rule) =>
        new(RuleSentence.Of(rule)) { IsDecisive = rule.Decides != DecisiveFor.Nothing, Source = rule.Source };

    private static EvidenceRule Rule(ScreeningExplanation trace, string id) =>
        trace.Find(id) ?? throw new ArgumentException($"The trace has no rule {id}.", nameof(trace));
}
