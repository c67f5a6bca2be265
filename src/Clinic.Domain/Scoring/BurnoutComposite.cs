namespace Clinic.Domain.Scoring;

/// <summary>
/// The burnout composite, 0–6, as an exact fraction: weighted exhaustion, cynicism and reversed efficacy.
/// Source: decision rules, "Scores" (Kalimo and colleagues: 0.4, 0.3, 0.3).
/// </summary>
public readonly record struct BurnoutComposite
{
    private readonly long numerator; // in ten-thousandths
    private readonly int denominator;

    /// <summary>The composite of three means.</summary>
    /// <exception cref="ArgumentException">A weight has more than four decimals.</exception>
    public BurnoutComposite(
        SubscaleMean exhaustion, SubscaleMean cynicism, SubscaleMean efficacy, BurnoutCompositeWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var reversed = (SubscaleMean.Maximum * efficacy.Answered) - efficacy.Sum;
        denominator = exhaustion.Answered * cynicism.Answered * efficacy.Answered;
        numerator = (weights.ExhaustionTenThousandths * exhaustion.Sum * cynicism.Answered * efficacy.Answered)
            + (weights.CynicismTenThousandths * cynicism.Sum * exhaustion.Answered * efficacy.Answered)
            + (weights.EfficacyTenThousandths * reversed * exhaustion.Answered * cynicism.Answered);
    }

    /// <summary>The composite rounded half up to four decimals, for showing and storing; never compared.</summary>
    public decimal Rounded => TenThousandths.ToDecimal(RoundedTenThousandths);

    internal long RoundedTenThousandths => ((2 * numerator) + denominator) / (2 * denominator);

    /// <summary>Whether the composite is at or above a cut-off, decided on the exact fraction.</summary>
    /// <exception cref="ArgumentException">The cut-off has more than four decimals.</exception>
    public bool IsAtLeast(decimal cutOff) => IsAtLeast(TenThousandths.Of(cutOff));

    internal bool IsAtLeast(long cutOffTenThousandths) => numerator >= cutOffTenThousandths * denominator;
}
