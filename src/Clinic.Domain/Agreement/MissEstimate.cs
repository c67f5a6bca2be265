namespace Clinic.Domain.Agreement;

/// <summary>
/// What second readings of unflagged cases say about those that nobody drew. Each reading weighs 1 / share, the share being
/// the one it was drawn with, so that draws with different shares add up (Horvitz DG, Thompson DJ. J Am Stat Assoc
/// 1952;47:663–685). The interval is Wilson's on the effective number of readings, (Σw)² / Σw² (Kish L. Survey sampling.
/// Wiley 1965).
/// </summary>
public sealed record MissEstimate
{
    private MissEstimate()
    {
    }

    /// <summary>Readings made.</summary>
    public required long Read { get; init; }

    /// <summary>Readings that found something.</summary>
    public required long Found { get; init; }

    /// <summary>Unflagged cases that the readings stand for: Σ 1/share.</summary>
    public required decimal WeightedRead { get; init; }

    /// <summary>Unflagged cases among them in which something is to be found: Σ 1/share over those that found something.</summary>
    public required decimal WeightedFound { get; init; }

    /// <summary>The missed share of unflagged cases, from 0 to 1.</summary>
    public decimal MissedShare => WeightedFound / WeightedRead;

    /// <summary>Its 95 % interval.</summary>
    public required Interval Interval { get; init; }

    /// <summary>The estimate, or null where nothing was read: then there is none.</summary>
    /// <param name="strata">Per share in per cent, from 1 to 100: how many were read and how many of them found something.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share outside its range, a negative number, or more found than read.</exception>
    public static MissEstimate? Of(IEnumerable<SecondReadingCount> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        var (read, found, weightedRead, weightedFound, squares) = (0L, 0L, 0m, 0m, 0m);
        foreach (var one in strata)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(one.Share, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(one.Share, 100);
            ArgumentOutOfRangeException.ThrowIfNegative(one.Found);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(one.Found, one.Read);
            var weight = 100m / one.Share;
            (read, found) = (read + one.Read, found + one.Found);
            (weightedRead, weightedFound) = (weightedRead + (one.Read * weight), weightedFound + (one.Found * weight));
            squares += one.Read * weight * weight;
        }

        return read == 0 ? null : new MissEstimate
        {
            Read = read,
            Found = found,
            WeightedRead = weightedRead,
            WeightedFound = weightedFound,
            Interval = WilsonInterval.Of((double)Math.Min(1, weightedFound / weightedRead), (double)(weightedRead * weightedRead / squares)),
        };
    }
}

/// <summary>Second readings that were drawn with one share.</summary>
/// <param name="Share">In per cent, from 1 to 100.</param>
/// <param name="Read">How many were read.</param>
/// <param name="Found">How many of them found something.</param>
public readonly record struct SecondReadingCount(int Share, long Read, long Found);
