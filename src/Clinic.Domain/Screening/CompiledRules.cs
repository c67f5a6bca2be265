using Clinic.Domain.Scoring;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening;

/// <summary>A rule set worked out once: every comparison is one of whole numbers, and every rule has its place in the trace.</summary>
internal sealed class CompiledRules(RuleSet rules)
{
    public RuleSet Set { get; } = rules;

    public RuleBook Book { get; } = new(rules);

    public MeanCutOff Exhaustion { get; } = new(rules.Burnout.Exhaustion.Value, rules.Burnout.ExhaustionError.Value);

    public MeanCutOff Cynicism { get; } = new(rules.Burnout.Cynicism.Value, rules.Burnout.CynicismError.Value);

    public MeanCutOff Efficacy { get; } = new(rules.Burnout.Efficacy.Value, rules.Burnout.EfficacyError.Value);

    public MeanCutOff ProfileExhaustion { get; } = new(rules.Burnout.ProfileExhaustion.Value);

    public MeanCutOff ProfileCynicism { get; } = new(rules.Burnout.ProfileCynicism.Value);

    public MeanCutOff ProfileEfficacy { get; } = new(rules.Burnout.ProfileEfficacy.Value);

    public long CompositeSome { get; } = TenThousandths.Of(rules.Burnout.CompositeSome.Value);

    public long CompositeSevere { get; } = TenThousandths.Of(rules.Burnout.CompositeSevere.Value);

    public Phq9Severity[] Phq9Bands { get; } = ByTotal<Phq9Severity>(rules.Mood.Phq9Bands, Phq9Score.Maximum);

    public Gad7Severity[] Gad7Bands { get; } = ByTotal<Gad7Severity>(rules.Mood.Gad7Bands, Gad7Score.Maximum);

    public int Phq9 { get; } = (int)rules.Mood.Phq9.Value;

    public int Phq9ErrorFrom { get; } = (int)rules.Mood.Phq9ErrorFrom.Value;

    public int Phq9ErrorTo { get; } = (int)rules.Mood.Phq9ErrorTo.Value;

    public int PervasivePoints { get; } = (int)rules.Mood.PervasivePoints.Value;

    public int PervasiveScope { get; } = (int)rules.Mood.PervasiveScope.Value;

    public int PervasiveRecovery { get; } = (int)rules.Mood.PervasiveRecovery.Value;

    public int PervasiveJoy { get; } = (int)rules.Mood.PervasiveJoy.Value;

    public int PervasiveWorth { get; } = (int)rules.Mood.PervasiveWorth.Value;

    public int PervasiveHope { get; } = (int)rules.Mood.PervasiveHope.Value;

    public int AdjustmentPhq9 { get; } = (int)rules.Mood.AdjustmentPhq9.Value;

    public int AdjustmentGad7 { get; } = (int)rules.Mood.AdjustmentGad7.Value;

    public int Anxiety { get; } = (int)rules.Mood.Anxiety.Value;

    public int AlcoholMale { get; } = (int)rules.Mood.AlcoholMale.Value;

    public int Alcohol { get; } = (int)rules.Mood.Alcohol.Value;

    public int Fatigue { get; } = (int)rules.Mood.Fatigue.Value;

    public int Impairment { get; } = (int)rules.Mood.Impairment.Value;

    public int NoRecovery { get; } = (int)rules.Mood.NoRecovery.Value;

    public int SecondsPerAnswer { get; } = (int)rules.Mood.SecondsPerAnswer.Value;

    public int SomaticPhq9 { get; } = (int)rules.Mood.SomaticPhq9.Value;

    public int Trials { get; } = (int)rules.Mood.Trials.Value;

    public int PriorityPhq9 { get; } = (int)rules.Mood.PriorityPhq9.Value;

    // The checks of the rule set have made sure that the bands are those of the enum, in its order.
    private static T[] ByTotal<T>(BandTable table, int highest)
        where T : struct, Enum
    {
        var bands = Enum.GetValues<T>();
        return [.. Enumerable.Range(0, highest + 1).Select(total => bands[table.Bands.Count(band => band.From <= total) - 1])];
    }
}
