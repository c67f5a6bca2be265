using Clinic.Domain.Scoring;

namespace Clinic.Domain.Instruments;

/// <summary>
/// The scores of an instrument that stand for exhaustion, cynicism and efficacy, or why the profile rules and the
/// three-dimension criteria do not run on it.
/// </summary>
public abstract record BurnoutDimensions
{
    private static readonly ScoreRange Means = new(Rational.Of(0), Rational.Of(SubscaleMean.Maximum));

    private BurnoutDimensions()
    {
    }

    /// <summary>Looks for the three dimensions of a pack.</summary>
    public static BurnoutDimensions Of(InstrumentPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var found = Enum.GetValues<BurnoutDimension>()
            .Select(dimension => (Dimension: dimension, Score: pack.Scores.FirstOrDefault(score => score.Dimension == dimension))).ToList();
        var absent = found.Where(one => one.Score is null).Select(one => one.Dimension.ToCode()).ToList();
        if (absent.Count > 0)
        {
            return new Refused($"{pack.Name} has no score for {string.Join(" or ", absent)}, so the profile rules do not run on it.");
        }

        return found.FirstOrDefault(one => !IsPlainMean(pack, one.Score!)) is { Score: { } other }
            ? new Refused($"The score {other.Code} of {pack.Name} is no plain mean from 0 to {SubscaleMean.Maximum}, so the profile rules do not run on it.")
            : new Found(found[0].Score!, found[1].Score!, found[2].Score!);
    }

    private static bool IsPlainMean(InstrumentPack pack, PackScore score) =>
        score.Method == PackMethod.Mean && score.Parts.Count == 0 && score.Weights.Count == 0
        && ScoreRange.Of(pack, score) == Means
        && score.Items.Select(pack.ScaleOf).All(scale => scale!.Options.All(option => decimal.IsInteger(option.Counts)));

    /// <summary>The instrument has all three, as means from 0 to 6.</summary>
    /// <param name="Exhaustion">The score of exhaustion.</param>
    /// <param name="Cynicism">The score of cynicism.</param>
    /// <param name="Efficacy">The score of efficacy.</param>
    public sealed record Found(PackScore Exhaustion, PackScore Cynicism, PackScore Efficacy) : BurnoutDimensions
    {
        /// <summary>The three means of one person, null where there is no score.</summary>
        public (SubscaleMean? Exhaustion, SubscaleMean? Cynicism, SubscaleMean? Efficacy) Of(InstrumentResult.Scored result)
        {
            ArgumentNullException.ThrowIfNull(result);
            return (Mean(result[Exhaustion.Code]), Mean(result[Cynicism.Code]), Mean(result[Efficacy.Code]));
        }

        private static SubscaleMean? Mean(InstrumentScore score) => score.Exact is { } exact
            ? new SubscaleMean((int)(exact * Rational.Of(score.Answered)).Numerator, score.Answered)
            : null;
    }

    /// <summary>The instrument lacks what the rules need.</summary>
    /// <param name="Reason">One sentence for a clinician.</param>
    public sealed record Refused(string Reason) : BurnoutDimensions;
}
