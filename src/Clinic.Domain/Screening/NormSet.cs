namespace Clinic.Domain.Screening;

/// <summary>The norms the burnout numbers rest on, bound to one instrument. Published norms of another do not transfer.</summary>
public sealed record NormSet
{
    private const string OwnInventory = "burnout-inventory";

    /// <summary>Code of the instrument, such as <c>burnout-inventory</c>.</summary>
    public required string Instrument { get; init; }

    /// <summary>Whether the instrument is the inventory of Clinic's own wording, which nobody has validated, whatever norms a clinic enters.</summary>
    public bool IsOfOwnInventory => string.Equals(Instrument, OwnInventory, StringComparison.Ordinal);

    /// <summary>What must be said wherever a number of these norms is shown.</summary>
    public required string Statement { get; init; }

    /// <summary>Whether the norms are for demonstration only, which every burnout result, report and export says.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>Where means and deviations come from.</summary>
    public required string Source { get; init; }

    /// <summary>Norm of the exhaustion mean.</summary>
    public required DimensionNorm Exhaustion { get; init; }

    /// <summary>Norm of the cynicism mean.</summary>
    public required DimensionNorm Cynicism { get; init; }

    /// <summary>Norm of the efficacy mean.</summary>
    public required DimensionNorm Efficacy { get; init; }
}

/// <summary>How one dimension is spread in the norm group, on the 0–6 scale of the means.</summary>
/// <param name="Mean">Mean, 0–6.</param>
/// <param name="StandardDeviation">Standard deviation, above 0.</param>
public sealed record DimensionNorm(decimal Mean, decimal StandardDeviation)
{
    /// <summary>The score this many standard deviations above the mean, rounded half up to two decimals.</summary>
    public decimal At(decimal deviations) =>
        decimal.Round(Mean + (deviations * StandardDeviation), 2, MidpointRounding.AwayFromZero);
}
