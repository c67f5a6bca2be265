namespace Clinic.Data.Quality;

/// <summary>Which cases the figures are about. Those of drills never count.</summary>
public sealed record QualityScope
{
    /// <summary>Decided or read from here on.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Decided or read before.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>The only site that counts; null for all.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>Whether the demo cases are looked at, and they alone; otherwise none of them counts.</summary>
    public bool OfDemo { get; init; }
}
