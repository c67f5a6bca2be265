using System.Collections.Immutable;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>The definitions of all rules under one rule set, in the order in which a reader meets them.</summary>
internal sealed class RuleBook
{
    private const string RuleSource = "Decision rules ";
    private readonly string version;
    private readonly List<RuleDefinition> all = [];

    public RuleBook(RuleSet rules)
    {
        version = rules.Version;
        var (burnout, mood) = (rules.Burnout, rules.Mood);
        SeveritySome = Compare("severity.some", "The burnout composite is at least some.", ">=", burnout.CompositeSome);
        SeveritySevere = Compare("severity.severe", "The burnout composite is severe.", ">=", burnout.CompositeSevere);
        Exhaustion = Compare("burnout.exhaustion", "Exhaustion is high.", ">=", burnout.Exhaustion);
        Cynicism = Compare("burnout.cynicism", "Cynicism is high.", ">=", burnout.Cynicism);
        Efficacy = Compare("burnout.efficacy", "Professional efficacy is low.", "<=", burnout.Efficacy);
        Burnout = Decide("burnout", "High exhaustion together with high cynicism or low efficacy suggests burnout.", "Verdicts", 3);
        Algorithm = Decide("depression.algorithm", "The PHQ-9 algorithm says major depressive syndrome.", "Verdicts", 3);
        Total = Compare("depression.total", "The PHQ-9 sum is at or over the cut-off.", ">=", mood.Phq9);
        Cardinal = Decide("depression.cardinal", "Low mood or lost interest on more than half the days.", "Scores", 3);
        Depression = Decide("depression", "The PHQ-9 suggests depression; with unanswered items, only where they could not change it.", "Verdicts", 4);
        PervasiveItems =
        [
            Point(AnswerCodes.MoodScope, mood.PervasiveScope), Point(AnswerCodes.Recovery, mood.PervasiveRecovery),
            Point(AnswerCodes.Joy, mood.PervasiveJoy), Point(AnswerCodes.Worth, mood.PervasiveWorth),
            Point(AnswerCodes.Hope, mood.PervasiveHope),
        ];
        Pervasive = Compare("pervasive", "The distress reaches beyond work.", ">=", mood.PervasivePoints);
        ProfileExhaustion = Boundary("exhaustion", burnout.ProfileExhaustion);
        ProfileCynicism = Boundary("cynicism", burnout.ProfileCynicism);
        ProfileEfficacy = Boundary("efficacy", burnout.ProfileEfficacy);
        MoodLeads = Decide("classification.mood-leads", "Low mood came first and shows at least as much outside work.", "Classification", 2);
        BorderlineExhaustion = Borderline("exhaustion");
        BorderlineCynicism = Borderline("cynicism");
        BorderlineEfficacy = Borderline("efficacy");
        BorderlinePhq9 = Borderline("phq9");
        Safety = [.. SafetyEvidence.Rows.Select(row => Decide(row.Id, row.Says, "Safety", row.Read.Length))];
        Flags = [.. Enum.GetValues<FlagKind>().Select(flag => Decide($"flag.{flag.ToCode()}", FlagWording.Explanation(flag), "Flags", FlagEvidence.Reads(flag).Length))];
        Ketamine = Decide("ketamine", "Where a discussion of ketamine stands; never a recommendation, and burnout alone never opens it.", "Ketamine discussion gate", 6);
        PrioritySafety = Decide("priority.safety", "The safety answers raise the priority.", "Priority", 1);
        PriorityPhq9 = Compare("priority.phq9", "The PHQ-9 sum, unanswered items at 3, makes the priority high.", ">=", mood.PriorityPhq9);
        PriorityMedical = Decide("priority.medical", "A body sign or a sign of psychosis makes the priority high.", "Priority", 3);
        PriorityMoodContext = Decide("priority.mood-context", "Bipolar signs or a recent birth, where depression is not set aside.", "Priority", 3);
    }

    public IReadOnlyList<RuleDefinition> All => all;

    public int InputCount { get; private set; }

    public RuleDefinition SeveritySome { get; }

    public RuleDefinition SeveritySevere { get; }

    public RuleDefinition Exhaustion { get; }

    public RuleDefinition Cynicism { get; }

    public RuleDefinition Efficacy { get; }

    public RuleDefinition Burnout { get; }

    public RuleDefinition Algorithm { get; }

    public RuleDefinition Total { get; }

    public RuleDefinition Cardinal { get; }

    public RuleDefinition Depression { get; }

    public ImmutableArray<RuleDefinition> PervasiveItems { get; }

    public RuleDefinition Pervasive { get; }

    public RuleDefinition ProfileExhaustion { get; }

    public RuleDefinition ProfileCynicism { get; }

    public RuleDefinition ProfileEfficacy { get; }

    public RuleDefinition MoodLeads { get; }

    public RuleDefinition BorderlineExhaustion { get; }

    public RuleDefinition BorderlineCynicism { get; }

    public RuleDefinition BorderlineEfficacy { get; }

    public RuleDefinition BorderlinePhq9 { get; }

    public ImmutableArray<RuleDefinition> Safety { get; }

    public ImmutableArray<RuleDefinition> Flags { get; }

    public RuleDefinition Ketamine { get; }

    public RuleDefinition PrioritySafety { get; }

    public RuleDefinition PriorityPhq9 { get; }

    public RuleDefinition PriorityMedical { get; }

    public RuleDefinition PriorityMoodContext { get; }

    private RuleDefinition Compare(string id, string says, string comparison, CutOff cutOff) =>
        Add(id, says, comparison, cutOff.Source, 1, cutOff.Value);

    private RuleDefinition Decide(string id, string says, string section, int inputs) =>
        Add(id, says, "rule", $"{RuleSource}{version}, section {section}", inputs);

    private RuleDefinition Point(AnswerCode code, CutOff cutOff) =>
        Compare($"pervasive.{code.Name}", $"One point for {code.Name}.", ">=", cutOff);

    private RuleDefinition Boundary(string measure, CutOff cutOff) =>
        Compare($"profile.{measure}", $"The {measure} mean is at or above the profile boundary.", ">=", cutOff);

    private RuleDefinition Borderline(string measure) =>
        Decide($"borderline.{measure}", "Within its error band; on the other side of the cut-off the classification changes.", "Borderline", 2);

    private RuleDefinition Add(string id, string says, string comparison, string source, int inputs, decimal? cutOff = null)
    {
        var rule = new RuleDefinition
        {
            Id = id,
            Says = says,
            Operator = comparison,
            Source = source,
            CutOff = cutOff,
            Index = all.Count,
            FirstInput = InputCount,
            Inputs = inputs,
        };
        all.Add(rule);
        InputCount += inputs;
        return rule;
    }
}
