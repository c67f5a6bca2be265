namespace Clinic.Domain.Screening;

/// <summary>
/// One version of the rules as data: every cut-off, error band and norm with its source. Immutable; checked when it is
/// read (<see cref="RuleSetJson"/>), compiled once into a <see cref="ScreeningEvaluator"/>.
/// </summary>
public sealed record RuleSet
{
    /// <summary>The version, such as <c>2026.1</c>, stored with every result.</summary>
    public required string Version { get; init; }

    /// <summary>The instrument and norm set that the burnout numbers are bound to.</summary>
    public required NormSet Norms { get; init; }

    /// <summary>The numbers of the burnout rules.</summary>
    public required BurnoutCutOffs Burnout { get; init; }

    /// <summary>The numbers of all other rules.</summary>
    public required MoodCutOffs Mood { get; init; }
}
