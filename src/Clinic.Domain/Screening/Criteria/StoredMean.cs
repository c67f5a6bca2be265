using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening.Criteria;

/// <summary>Brings a stored mean, which has four decimals, back to the fraction it was.</summary>
public static class StoredMean
{
    // A subscale of the burnout inventory has at most six items; two such fractions are never closer than 1/30.
    private const int MostItems = 6;

    /// <summary>The fraction of at most six items that rounds to this number; null where there is no number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No mean of at most six items rounds to it.</exception>
    public static SubscaleMean? Restore(decimal? rounded)
    {
        if (rounded is not { } stored)
        {
            return null;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(stored, nameof(rounded));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stored, SubscaleMean.Maximum, nameof(rounded));
        for (var answered = 1; answered <= MostItems; answered++)
        {
            var mean = new SubscaleMean((int)decimal.Round(stored * answered, MidpointRounding.AwayFromZero), answered);
            if (mean.Rounded == stored)
            {
                return mean;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(rounded), "No mean of at most six items rounds to this number.");
    }
}
