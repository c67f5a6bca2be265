using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening.Criteria;

/// <summary>
/// Every burnout criterion by name, and what each says of three means. All numbers come from the rule set; comparisons
/// are made on exact fractions. None of them is a diagnosis.
/// </summary>
public static class BurnoutCriteria
{
    /// <summary>The criterion of the screening, more sensitive than the others on purpose. Source: decision rules, "Verdicts".</summary>
    public const BurnoutCriterion Default = BurnoutCriterion.ExhaustionPlusOne;

    /// <summary>Every criterion, the default first.</summary>
    public static ValueList<BurnoutCriterion> All { get; } = [.. Enum.GetValues<BurnoutCriterion>()];

    /// <summary>The stable code.</summary>
    public static string ToCode(this BurnoutCriterion criterion) => criterion switch
    {
        BurnoutCriterion.ExhaustionPlusOne => "exhaustion-plus-one",
        BurnoutCriterion.CompositeSome => "composite-some",
        BurnoutCriterion.CompositeSevere => "composite-severe",
        BurnoutCriterion.BurnoutProfile => "burnout-profile",
        BurnoutCriterion.AllThreeDimensions => "all-three-dimensions",
    };

    /// <summary>The name on screen.</summary>
    public static string ToLabel(this BurnoutCriterion criterion) => criterion switch
    {
        BurnoutCriterion.ExhaustionPlusOne => "Exhaustion plus one",
        BurnoutCriterion.CompositeSome => "Composite at least “some”",
        BurnoutCriterion.CompositeSevere => "Composite “severe”",
        BurnoutCriterion.BurnoutProfile => "Burnout profile",
        BurnoutCriterion.AllThreeDimensions => "All three dimensions",
    };

    /// <summary>Where the criterion comes from (docs/clinical/burnout-inventory.md, "Other criteria"); the rule set says where each of its cut-offs does.</summary>
    public static string ToSource(this BurnoutCriterion criterion) => criterion switch
    {
        BurnoutCriterion.ExhaustionPlusOne => "Brenninkmeijer and VanYperen 2003; exhaustion by the lower profile boundary on purpose",
        BurnoutCriterion.CompositeSome => "Kalimo and colleagues 2003, lower line",
        BurnoutCriterion.CompositeSevere => "Kalimo and colleagues 2003, upper line",
        BurnoutCriterion.BurnoutProfile => "Leiter and Maslach 2016, as the publisher's reports draw the line: high exhaustion and cynicism",
        BurnoutCriterion.AllThreeDimensions => "Leiter and Maslach 2016, as the paper describes it: poor on all three",
    };

    /// <summary>The criterion with this code, or null where there is none.</summary>
    public static BurnoutCriterion? Find(string code) =>
        All.Where(criterion => string.Equals(criterion.ToCode(), code, StringComparison.Ordinal)).Cast<BurnoutCriterion?>().FirstOrDefault();

    /// <summary>What every criterion says, in the order of <see cref="All"/>.</summary>
    public static ValueList<BurnoutCriterionOutcome> Evaluate(
        SubscaleMean? exhaustion, SubscaleMean? cynicism, SubscaleMean? efficacy, BurnoutCutOffs rules) =>
        [.. All.Select(criterion => Evaluate(criterion, exhaustion, cynicism, efficacy, rules))];

    /// <summary>What one criterion says; a mean that is not there is unknown, and unknown spreads as in the decision rules.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="exhaustion">Mean of exhaustion, 0–6.</param>
    /// <param name="cynicism">Mean of cynicism, 0–6.</param>
    /// <param name="efficacy">Mean of efficacy, 0–6; higher is better.</param>
    /// <param name="rules">The cut-offs of a rule set.</param>
    public static BurnoutCriterionOutcome Evaluate(
        BurnoutCriterion criterion, SubscaleMean? exhaustion, SubscaleMean? cynicism, SubscaleMean? efficacy, BurnoutCutOffs rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var reading = new CriterionReading(exhaustion, cynicism, efficacy, rules);
        return criterion switch
        {
            BurnoutCriterion.ExhaustionPlusOne => reading.ExhaustionPlusOne(),
            BurnoutCriterion.CompositeSome => reading.Composite(criterion, rules.CompositeSome),
            BurnoutCriterion.CompositeSevere => reading.Composite(criterion, rules.CompositeSevere),
            BurnoutCriterion.BurnoutProfile => reading.Profile(),
            BurnoutCriterion.AllThreeDimensions => reading.AllThree(),
        };
    }
}
