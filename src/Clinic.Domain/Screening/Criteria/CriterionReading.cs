using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening.Criteria;

/// <summary>Three means read against one rule set, criterion by criterion.</summary>
internal sealed class CriterionReading(SubscaleMean? exhaustion, SubscaleMean? cynicism, SubscaleMean? efficacy, BurnoutCutOffs rules)
{
    public BurnoutCriterionOutcome ExhaustionPlusOne() => new(
        BurnoutCriterion.ExhaustionPlusOne,
        Kleene.And(
            exhaustion?.IsAtLeast(rules.Exhaustion.Value),
            Kleene.Or(cynicism?.IsAtLeast(rules.Cynicism.Value), efficacy?.IsAtMost(rules.Efficacy.Value))),
        $"{AtLeast("Exhaustion", exhaustion, rules.Exhaustion)}; {AtLeast("cynicism", cynicism, rules.Cynicism)} or {AtMost("efficacy", efficacy, rules.Efficacy)}.");

    public BurnoutCriterionOutcome Composite(BurnoutCriterion criterion, CutOff cutOff)
    {
        var composite = (exhaustion, cynicism, efficacy) is ({ } first, { } second, { } third)
            ? new BurnoutComposite(first, second, third, rules.Weights)
            : (BurnoutComposite?)null;
        var because = FormattableString.Invariant(
            $"The composite, {rules.Weights.Exhaustion} · exhaustion + {rules.Weights.Cynicism} · cynicism + {rules.Weights.Efficacy} · (6 − efficacy), is {Number(composite?.Rounded)} (from {cutOff.Value:0.00}).");
        return new BurnoutCriterionOutcome(criterion, composite?.IsAtLeast(cutOff.Value), because);
    }

    // The profile exists only where all three means do; see the decision rules, "Profile".
    public BurnoutCriterionOutcome Profile() => new(
        BurnoutCriterion.BurnoutProfile,
        (exhaustion, cynicism, efficacy) is ({ } first, { } second, not null)
            ? first.IsAtLeast(rules.ProfileExhaustion.Value) && second.IsAtLeast(rules.ProfileCynicism.Value)
            : null,
        $"{AtLeast("Exhaustion", exhaustion, rules.ProfileExhaustion)} and {AtLeast("cynicism", cynicism, rules.ProfileCynicism)}, with efficacy known: {Number(efficacy?.Rounded)}.");

    public BurnoutCriterionOutcome AllThree() => new(
        BurnoutCriterion.AllThreeDimensions,
        Kleene.And(
            Kleene.And(exhaustion?.IsAtLeast(rules.ProfileExhaustion.Value), cynicism?.IsAtLeast(rules.ProfileCynicism.Value)),
            !efficacy?.IsAtLeast(rules.ProfileEfficacy.Value)),
        $"{AtLeast("Exhaustion", exhaustion, rules.ProfileExhaustion)}, {AtLeast("cynicism", cynicism, rules.ProfileCynicism)} and {Below("efficacy", efficacy, rules.ProfileEfficacy)}.");

    private static string AtLeast(string name, SubscaleMean? mean, CutOff cutOff) =>
        FormattableString.Invariant($"{name} {Number(mean?.Rounded)} (from {cutOff.Value:0.00})");

    private static string AtMost(string name, SubscaleMean? mean, CutOff cutOff) =>
        FormattableString.Invariant($"{name} {Number(mean?.Rounded)} (up to {cutOff.Value:0.00})");

    private static string Below(string name, SubscaleMean? mean, CutOff cutOff) =>
        FormattableString.Invariant($"{name} {Number(mean?.Rounded)} (below {cutOff.Value:0.00})");

    private static string Number(decimal? value) => value is { } known ? FormattableString.Invariant($"{known:0.00##}") : "not known";
}
