namespace Clinic.Domain.Scoring;

/// <summary>What each dimension weighs in the burnout composite; the three sum to 1.</summary>
/// <param name="Exhaustion">Weight of exhaustion, at most four decimals.</param>
/// <param name="Cynicism">Weight of cynicism, at most four decimals.</param>
/// <param name="Efficacy">Weight of six minus efficacy, at most four decimals.</param>
/// <param name="Source">Where the weights come from.</param>
public sealed record BurnoutCompositeWeights(decimal Exhaustion, decimal Cynicism, decimal Efficacy, string Source)
{
    internal long ExhaustionTenThousandths { get; } = TenThousandths.Of(Exhaustion);

    internal long CynicismTenThousandths { get; } = TenThousandths.Of(Cynicism);

    internal long EfficacyTenThousandths { get; } = TenThousandths.Of(Efficacy);
}
