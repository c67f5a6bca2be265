using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>The three means of one person and what follows from them alone.</summary>
internal readonly record struct BurnoutMeasures(SubscaleMean? Exhaustion, SubscaleMean? Cynicism, SubscaleMean? Efficacy)
{
    public static BurnoutMeasures Of(AnswerSet answers, BurnoutCutOffs rules) => new(
        SubscaleMean.Of(answers, AnswerCodes.Exhaustion, rules.FewestExhaustion),
        SubscaleMean.Of(answers, AnswerCodes.Cynicism, rules.FewestCynicism),
        SubscaleMean.Of(answers, AnswerCodes.Efficacy, rules.FewestEfficacy));

    public BurnoutComposite? Composite(BurnoutCutOffs rules) =>
        (Exhaustion, Cynicism, Efficacy) is ({ } exhaustion, { } cynicism, { } efficacy)
            ? new BurnoutComposite(exhaustion, cynicism, efficacy, rules.Weights)
            : null;

    public static BurnoutSeverity? Severity(BurnoutComposite? composite, BurnoutCutOffs rules, EvidenceLog? evidence)
    {
        bool? some = composite?.IsAtLeast(rules.CompositeSome.Value);
        bool? severe = composite?.IsAtLeast(rules.CompositeSevere.Value);
        var read = EvidenceInput.Of("burnoutComposite", composite?.Rounded);
        evidence?.Compare("severity.some", "The burnout composite is at least some.", read, ">=", rules.CompositeSome, some);
        evidence?.Compare("severity.severe", "The burnout composite is severe.", read, ">=", rules.CompositeSevere, severe);
        return some is null ? null
            : severe == true ? BurnoutSeverity.Severe
            : some == true ? BurnoutSeverity.Some
            : BurnoutSeverity.None;
    }
}
