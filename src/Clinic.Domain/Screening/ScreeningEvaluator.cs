using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>
/// Scores and screens one set of answers under one rule set. Immutable and safe to share; the same input always gives
/// the same result. Everything it says is a suggestion for a clinician, never a diagnosis.
/// </summary>
/// <param name="rules">The rule set; see <see cref="RuleSets"/>.</param>
public sealed class ScreeningEvaluator(RuleSet rules)
{
    /// <summary>The rule set in use.</summary>
    public RuleSet Rules { get; } = rules ?? throw new ArgumentNullException(nameof(rules));

    /// <summary>The result alone.</summary>
    public ScreeningResult Screen(ScreeningInput input) => Evaluate(input, evidence: null);

    /// <summary>The same result with its evidence: every rule, what it read and what it said.</summary>
    public ScreeningExplanation Explain(ScreeningInput input)
    {
        var evidence = new EvidenceLog();
        var result = Evaluate(input, evidence);
        return new ScreeningExplanation(result, Rules, evidence.Rules);
    }

    private ScreeningResult Evaluate(ScreeningInput input, EvidenceLog? evidence)
    {
        ArgumentNullException.ThrowIfNull(input);
        var facts = Gather(input, evidence);
        var borderline = BorderlineRule.Of(in facts, evidence);
        var flags = FlagRules.Of(in facts);
        if (evidence is not null)
        {
            SafetyEvidence.Write(in facts, evidence);
            FlagEvidence.Write(in facts, flags, evidence);
        }

        var ketamine = KetamineRule.Of(in facts, flags, evidence);
        return new ScreeningResult
        {
            RuleSet = Rules.Version,
            Scores = Scores(in facts),
            BurnoutSeverity = facts.Severity,
            Profile = facts.Profile,
            Phq9Severity = facts.Phq9?.Severity,
            Phq9Algorithm = facts.Depression.Algorithm,
            Gad7Severity = facts.Gad7?.Severity,
            Burnout = facts.Burnout.Outcome,
            Depression = facts.Depression.Outcome,
            Pervasive = facts.Pervasive,
            Classification = facts.Classification,
            Borderline = borderline,
            Safety = facts.Safety.Level,
            Priority = PriorityRule.Of(in facts, flags, evidence),
            Ketamine = ketamine,
            Flags = flags.ToCodes(),
        };
    }

    private ScreeningFacts Gather(ScreeningInput input, EvidenceLog? evidence)
    {
        var answers = input.Final;
        var measures = BurnoutMeasures.Of(answers, Rules.Burnout);
        var composite = measures.Composite(Rules.Burnout);
        var severity = BurnoutMeasures.Severity(composite, Rules.Burnout, evidence);
        var burnout = BurnoutVerdict.Of(measures, Rules.Burnout, evidence);
        var items = Phq9Items.Of(answers);
        var depression = DepressionVerdict.Of(items, Rules.Mood, evidence);
        var pervasive = PervasiveRule.Of(answers, Rules.Mood, evidence);
        var profile = ProfileRule.Of(measures, Rules.Burnout, evidence);
        var moodLeads = ClassificationRule.MoodLeads(answers, evidence);
        return new ScreeningFacts
        {
            Rules = Rules,
            Input = input,
            Measures = measures,
            Composite = composite,
            Severity = severity,
            Profile = profile,
            Burnout = burnout,
            Phq9Items = items,
            Phq9 = Phq9Score.Of(answers),
            Gad7 = Gad7Score.Of(answers),
            AuditC = AuditCScore.Of(answers),
            Depression = depression,
            Pervasive = pervasive,
            MoodLeads = moodLeads,
            Classification = ClassificationRule.Of(burnout.Outcome, depression.Outcome, moodLeads),
            Safety = SafetyAssessment.Assess(input.Peak),
        };
    }

    private static ScreeningScores Scores(in ScreeningFacts facts) => new(
        facts.Measures.Exhaustion?.Rounded,
        facts.Measures.Cynicism?.Rounded,
        facts.Measures.Efficacy?.Rounded,
        facts.Composite?.Rounded,
        facts.Phq9?.Total,
        facts.Gad7?.Total,
        facts.AuditC?.Total);
}
