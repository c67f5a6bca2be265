using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>Every number of the burnout rules, on the 0–6 scale of the means. Source: decision rules, "Scores" to "Borderline".</summary>
public sealed record BurnoutCutOffs
{
    /// <summary>Exhaustion counts as high from here on (inclusive).</summary>
    public required CutOff Exhaustion { get; init; }

    /// <summary>Cynicism counts as high from here on (inclusive).</summary>
    public required CutOff Cynicism { get; init; }

    /// <summary>Efficacy counts as low up to here (inclusive).</summary>
    public required CutOff Efficacy { get; init; }

    /// <summary>Boundary of high exhaustion in the profile (inclusive).</summary>
    public required CutOff ProfileExhaustion { get; init; }

    /// <summary>Boundary of high cynicism in the profile (inclusive).</summary>
    public required CutOff ProfileCynicism { get; init; }

    /// <summary>Boundary of high efficacy in the profile (inclusive).</summary>
    public required CutOff ProfileEfficacy { get; init; }

    /// <summary>Error band around the exhaustion cut-off (inclusive).</summary>
    public required CutOff ExhaustionError { get; init; }

    /// <summary>Error band around the cynicism cut-off (inclusive).</summary>
    public required CutOff CynicismError { get; init; }

    /// <summary>Error band around the efficacy cut-off (inclusive).</summary>
    public required CutOff EfficacyError { get; init; }

    /// <summary>Bands of the composite: <c>none</c>, <c>some</c>, <c>severe</c>.</summary>
    public required BandTable CompositeBands { get; init; }

    /// <summary>The composite is "some" from here on (inclusive).</summary>
    public CutOff CompositeSome => new(CompositeBands.From("some"), CompositeBands.Source);

    /// <summary>The composite is "severe" from here on (inclusive).</summary>
    public CutOff CompositeSevere => new(CompositeBands.From("severe"), CompositeBands.Source);

    /// <summary>Weights of the composite.</summary>
    public required BurnoutCompositeWeights Weights { get; init; }

    /// <summary>Where the three numbers of answered items below come from.</summary>
    public required string FewestSource { get; init; }

    /// <summary>Fewest answered exhaustion items (of 5) for a mean.</summary>
    public required int FewestExhaustion { get; init; }

    /// <summary>Fewest answered cynicism items (of 5) for a mean.</summary>
    public required int FewestCynicism { get; init; }

    /// <summary>Fewest answered efficacy items (of 6) for a mean.</summary>
    public required int FewestEfficacy { get; init; }
}
