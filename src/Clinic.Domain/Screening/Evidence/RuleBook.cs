using System.Collections.Immutable;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;
using static Clinic.Domain.Screening.Evidence.InputDefinition;

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
        SeveritySome = Compare("severity.some", "The burnout composite is at least some.", ">=", burnout.CompositeSome, Number("burnoutComposite"));
        SeveritySevere = Compare("severity.severe", "The burnout composite is severe.", ">=", burnout.CompositeSevere, Number("burnoutComposite"));
        Exhaustion = Compare("burnout.exhaustion", "Exhaustion is high.", ">=", burnout.Exhaustion, Number("exhaustion"));
        Cynicism = Compare("burnout.cynicism", "Cynicism is high.", ">=", burnout.Cynicism, Number("cynicism"));
        Efficacy = Compare("burnout.efficacy", "Professional efficacy is low.", "<=", burnout.Efficacy, Number("efficacy"));
        Burnout = Decide("burnout", "High exhaustion together with high cynicism or low efficacy suggests burnout.", "Verdicts",
            Verdict("burnout.exhaustion"), Verdict("burnout.cynicism"), Verdict("burnout.efficacy"));
        Algorithm = Decide("depression.algorithm", "The PHQ-9 algorithm says major depressive syndrome.", "Verdicts",
            Number("phq9.symptoms.lowest"), Number("phq9.symptoms.highest"), InputDefinition.Algorithm("phq9Algorithm"));
        Total = Compare("depression.total", "The PHQ-9 sum is at or over the cut-off.", ">=", mood.Phq9, Number("phq9.sum"));
        Cardinal = Decide("depression.cardinal", "Low mood or lost interest on more than half the days.", "Scores",
            Answer(AnswerCodes.Phq9[0]), Answer(AnswerCodes.Phq9[1]), Number("phq9.unanswered"));
        Depression = Decide("depression", "The PHQ-9 suggests depression; with unanswered items, only where they could not change it.", "Verdicts",
            Number("phq9.sum.lowest"), Number("phq9.sum.highest"), InputDefinition.Algorithm("phq9Algorithm"), Verdict("depression.cardinal"));
        PervasiveItems =
        [
            Point(AnswerCodes.MoodScope, mood.PervasiveScope), Point(AnswerCodes.Recovery, mood.PervasiveRecovery),
            Point(AnswerCodes.Joy, mood.PervasiveJoy), Point(AnswerCodes.Worth, mood.PervasiveWorth),
            Point(AnswerCodes.Hope, mood.PervasiveHope),
        ];
        Pervasive = Compare("pervasive", "The distress reaches beyond work.", ">=", mood.PervasivePoints, Number("pervasive.points"));
        ProfileExhaustion = Boundary("exhaustion", burnout.ProfileExhaustion);
        ProfileCynicism = Boundary("cynicism", burnout.ProfileCynicism);
        ProfileEfficacy = Boundary("efficacy", burnout.ProfileEfficacy);
        MoodLeads = Decide("classification.mood-leads", "Low mood came first and shows at least as much outside work.", "Classification",
            Answer(AnswerCodes.Onset), Answer(AnswerCodes.MoodScope));
        BorderlineExhaustion = Borderline("exhaustion");
        BorderlineCynicism = Borderline("cynicism");
        BorderlineEfficacy = Borderline("efficacy");
        BorderlinePhq9 = Borderline("phq9");
        Safety = [.. SafetyEvidence.Rows().Select(row => (Decide(row.Id, row.Says, "Safety", [.. row.Read.Select(Answer)]), row.Reason, row.Read))];
        Flags = [.. Enum.GetValues<FlagKind>().Select(Flagged)];
        Ketamine = Decide("ketamine", "Where a discussion of ketamine stands; never a recommendation, and burnout alone never opens it.", "Ketamine discussion gate",
            Verdict("depression"), Answer(AnswerCodes.AntidepressantTrials), InputDefinition.Safety("safety"),
            Verdict("contraindication"), Verdict("historyOpen"), Gate("gate"));
        PrioritySafety = Decide("priority.safety", "The safety answers raise the priority.", "Priority", InputDefinition.Safety("safety"));
        PriorityPhq9 = Compare("priority.phq9", "The PHQ-9 sum, unanswered items at 3, makes the priority high.", ">=", mood.PriorityPhq9, Number("phq9.sum.highest"));
        PriorityMedical = Decide("priority.medical", "A body sign or a sign of psychosis makes the priority high.", "Priority",
            Flag(FlagKind.MedicalRedFlag), Flag(FlagKind.PsychosisHistory), Flag(FlagKind.MoodOrPsychosisNow));
        PriorityMoodContext = Decide("priority.mood-context", "Bipolar signs or a recent birth, where depression is not set aside.", "Priority",
            Verdict("depression"), Flag(FlagKind.BipolarScreen), Flag(FlagKind.Perinatal));
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

    public ImmutableArray<(RuleDefinition Rule, SafetyReasons Reason, ImmutableArray<AnswerCode> Read)> Safety { get; }

    /// <summary>The rule of each flag, by its number, with what it reads.</summary>
    public ImmutableArray<(RuleDefinition Rule, ImmutableArray<Fact> Read)> Flags { get; }

    public RuleDefinition Ketamine { get; }

    public RuleDefinition PrioritySafety { get; }

    public RuleDefinition PriorityPhq9 { get; }

    public RuleDefinition PriorityMedical { get; }

    public RuleDefinition PriorityMoodContext { get; }

    private static InputDefinition Flag(FlagKind flag) => Verdict(flag.ToCode());

    private RuleDefinition Compare(string id, string says, string comparison, CutOff cutOff, InputDefinition read) =>
        Add(id, says, comparison, cutOff.Source, [read], cutOff.Value);

    private (RuleDefinition Rule, ImmutableArray<Fact> Read) Flagged(FlagKind flag)
    {
        var read = FlagEvidence.Reads(flag);
        return (Decide($"flag.{flag.ToCode()}", FlagWording.Explanation(flag), "Flags", [.. read.Select(fact => fact.Definition)]), read);
    }

    private RuleDefinition Decide(string id, string says, string section, params ImmutableArray<InputDefinition> reads) =>
        Add(id, says, "rule", $"{RuleSource}{version}, section {section}", reads);

    private RuleDefinition Point(AnswerCode code, CutOff cutOff) =>
        Compare($"pervasive.{code.Name}", $"One point for {code.Name}.", ">=", cutOff, Answer(code));

    private RuleDefinition Boundary(string measure, CutOff cutOff) =>
        Compare($"profile.{measure}", $"The {measure} mean is at or above the profile boundary.", ">=", cutOff, Number(measure));

    private RuleDefinition Borderline(string measure) => Decide(
        $"borderline.{measure}", "Within its error band; on the other side of the cut-off the classification changes.", "Borderline",
        Number(measure), InputDefinition.Classification("alternative"));

    private RuleDefinition Add(
        string id, string says, string comparison, string source, ImmutableArray<InputDefinition> reads, decimal? cutOff = null)
    {
        var rule = new RuleDefinition
        {
            Id = id,
            Says = says,
            Operator = comparison,
            Source = source,
            CutOff = cutOff,
            Reads = reads,
            Index = all.Count,
            FirstInput = InputCount,
        };
        all.Add(rule);
        InputCount += reads.Length;
        return rule;
    }
}
