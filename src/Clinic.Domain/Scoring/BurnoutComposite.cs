namespace Clinic.Domain.Scoring;

/// <summary>
/// The burnout composite, 0–6, as an exact fraction: weighted exhaustion, cynicism and reversed efficacy.
/// Source: decision rules, "Scores" (Kalimo and colleagues: 0.4, 0.3, 0.3).
/// </summary>
public readonly record struct BurnoutComposite
{
    private readonly decimal numerator;
    private readonly int denominator;

    /// <summary>The composite of three means.</summary>
    public BurnoutComposite(
        SubscaleMean exhaustion, SubscaleMean cynicism, SubscaleMean efficacy, BurnoutCompositeWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var reversed = (SubscaleMean.Maximum * efficacy.Answered) - efficacy.Sum;
        denominator = exhaustion.Answered * cynicism.Answered * efficacy.Answered;
        numerator = (weights.Exhaustion * (exhaustion.Sum * cynicism.Answered * efficacy.Answered))
            + (weights.Cynicism * (cynicism.Sum * exhaustion.Answered * efficacy.Answered))
            + (weights.Efficacy * (reversed * exhaustion.Answered * cynicism.Answered));
    }

    /// <summary>The composite rounded half up to four decimals, for showing and storing; never compared.</summary>
    public decimal Rounded => decimal.Round(numerator / denominator, 4, MidpointRounding.AwayFromZero);

    /// <summary>Whether the composite is at or above a cut-off, decided on the exact fraction.</summary>
    public bool IsAtLeast(decimal cutOff) => numerator >= cutOff * denominator;
}
