using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening.Measures;

/// <summary>One measure of one submission against its range: everything a picture and its sentence need, and no words.</summary>
public sealed record MeasureReading
{
    /// <summary>Which measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The value within <see cref="Lowest"/> to <see cref="Highest"/>, or null where too few items were answered.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lowest possible value.</summary>
    public decimal Lowest { get; init; }

    /// <summary>Highest possible value.</summary>
    public required decimal Highest { get; init; }

    /// <summary>The zones in order, lowest first, without gap or overlap.</summary>
    public required ValueList<MeasureZone> Zones { get; init; }

    /// <summary>The zone the value lies in; null without a value.</summary>
    public MeasureZone? Zone { get; init; }

    /// <summary>The dividing line of a mean; null for a total, whose bands have lines enough.</summary>
    public decimal? CutOff { get; init; }

    /// <summary>Whether a higher value is the worse one.</summary>
    public required bool IsHighWorse { get; init; }

    /// <summary>Whether it comes from an inventory that nobody has validated.</summary>
    public required bool IsUnvalidated { get; init; }

    /// <summary>Whether its dividing line rests on demo norms.</summary>
    public bool RestsOnDemoNorms { get; init; }
}
