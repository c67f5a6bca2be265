using System.Collections.Immutable;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening;

/// <summary>
/// Scores and screens one set of answers under one rule set. Immutable and safe to share; the same input always gives
/// the same result. Everything it says is a suggestion for a clinician, never a diagnosis.
/// </summary>
public sealed class ScreeningEvaluator
{
    private readonly CompiledRules compiled;

    /// <summary>Works a rule set out once; see <see cref="RuleSets"/> and <see cref="RuleSetJson"/>.</summary>
    public ScreeningEvaluator(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        compiled = new CompiledRules(rules);
    }

    /// <summary>The rule set in use.</summary>
    public RuleSet Rules => compiled.Set;

    /// <summary>The result alone.</summary>
    public ScreeningResult Screen(ScreeningInput input) => Evaluate(input, evidence: null, out _);

    /// <summary>The same result with its evidence: every rule, what it read and what it said, and the nearest changes.</summary>
    public ScreeningExplanation Explain(ScreeningInput input)
    {
        var evidence = new EvidenceLog(compiled.Book);
        var result = Evaluate(input, evidence, out var facts);
        return new ScreeningExplanation(result, Rules.Norms, evidence, NearestChanges.Of(in facts, result.Borderline));
    }

    /// <summary>
    /// The smallest change of the PHQ-9 downwards and upwards that would change the classification, each of at most as many
    /// points as its error band is wide. Both may exist: fewer points may miss the cut-off while more complete the
    /// algorithm. None where an item is unanswered. It explains a result and is no part of it.
    /// </summary>
    public ImmutableArray<NearestChange> Phq9EitherWay(ScreeningInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var facts = Gather(input, evidence: null);
        var most = compiled.Phq9ErrorTo - compiled.Phq9ErrorFrom;
        var found = ImmutableArray.CreateBuilder<NearestChange>();
        foreach (var direction in (ReadOnlySpan<int>)[-1, 1])
        {
            if (NearestPhq9Change.Towards(in facts, direction, most) is { } change)
            {
                found.Add(change);
            }
        }

        return found.ToImmutable();
    }

    private ScreeningResult Evaluate(ScreeningInput input, EvidenceLog? evidence, out ScreeningFacts facts)
    {
        ArgumentNullException.ThrowIfNull(input);
        facts = Gather(input, evidence);
        var borderline = BorderlineRule.Of(in facts, evidence);
        var flags = FlagRules.Of(in facts);
        var ketamine = KetamineRule.Of(in facts, flags, evidence);
        var priority = PriorityRule.Of(in facts, flags, evidence);
        if (evidence is not null)
        {
            SafetyEvidence.Write(in facts, evidence);
            FlagEvidence.Write(in facts, flags, evidence);
            Decisive.Mark(in facts, priority, evidence);
        }

        return new ScreeningResult
        {
            RuleSet = Rules.Version,
            Scores = Scores(in facts),
            BurnoutSeverity = facts.Severity,
            Profile = facts.Profile,
            Phq9Severity = facts.Phq9 is { } phq9 ? compiled.Phq9Bands[phq9.Total] : null,
            Phq9Algorithm = facts.Depression.Algorithm,
            Gad7Severity = facts.Gad7 is { } gad7 ? compiled.Gad7Bands[gad7.Total] : null,
            Burnout = facts.Burnout.Outcome,
            Depression = facts.Depression.Outcome,
            Pervasive = facts.Pervasive,
            Classification = facts.Classification,
            Borderline = borderline,
            Safety = facts.Safety.Level,
            Priority = priority.Outcome,
            Ketamine = ketamine,
            Flags = flags.ToCodes(),
        };
    }

    private ScreeningFacts Gather(ScreeningInput input, EvidenceLog? evidence)
    {
        var answers = input.Final;
        var measures = BurnoutMeasures.Of(answers, Rules.Burnout);
        var composite = measures.Composite(Rules.Burnout);
        var severity = BurnoutMeasures.Severity(composite, compiled, evidence);
        var burnout = BurnoutVerdict.Of(measures, compiled, evidence);
        var items = Phq9Items.Of(answers);
        var depression = DepressionVerdict.Of(answers, items, compiled, evidence);
        var moodLeads = ClassificationRule.MoodLeads(answers, compiled.Book, evidence);
        return new ScreeningFacts
        {
            Rules = compiled,
            Input = input,
            Measures = measures,
            Composite = composite,
            Severity = severity,
            Profile = ProfileRule.Of(measures, compiled, evidence),
            Burnout = burnout,
            Phq9Items = items,
            Phq9 = Phq9Score.Of(answers),
            Gad7 = Gad7Score.Of(answers),
            AuditC = AuditCScore.Of(answers),
            Depression = depression,
            Pervasive = PervasiveRule.Of(answers, compiled, evidence),
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
