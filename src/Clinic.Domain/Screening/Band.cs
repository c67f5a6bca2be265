using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening;

/// <summary>The bands of one score, lowest first, without gap or overlap.</summary>
/// <param name="Source">Where the boundaries come from.</param>
/// <param name="Bands">The bands.</param>
public sealed record BandTable(string Source, ValueList<Band> Bands)
{
    /// <summary>The first score of a band.</summary>
    /// <exception cref="ArgumentException">There is no band of this code.</exception>
    public decimal From(string code) =>
        Bands.FirstOrDefault(band => string.Equals(band.Code, code, StringComparison.Ordinal))?.From
        ?? throw new ArgumentException("There is no such band.", nameof(code));
}

/// <summary>A band of a score.</summary>
/// <param name="Code">Stable code, such as <c>moderate</c>.</param>
/// <param name="From">Lowest score of the band (inclusive).</param>
/// <param name="Below">The band ends below this score; null for the highest band.</param>
public sealed record Band(string Code, decimal From, decimal? Below);
