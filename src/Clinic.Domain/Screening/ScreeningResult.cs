using System.Collections.Immutable;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>
/// The outcome of one screening: a suggestion for a clinician, never a diagnosis. Null means "cannot be said":
/// an unknown verdict, or a score whose items are not answered.
/// </summary>
public sealed record ScreeningResult
{
    /// <summary>Version of the rule set, such as <c>2026.1</c>.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The seven scores.</summary>
    public required ScreeningScores Scores { get; init; }

    /// <summary>Band of the burnout composite.</summary>
    public BurnoutSeverity? BurnoutSeverity { get; init; }

    /// <summary>Profile of the three dimensions.</summary>
    public BurnoutProfile? Profile { get; init; }

    /// <summary>Band of the PHQ-9.</summary>
    public Phq9Severity? Phq9Severity { get; init; }

    /// <summary>Outcome of the PHQ-9 algorithm.</summary>
    public Phq9Algorithm? Phq9Algorithm { get; init; }

    /// <summary>Band of the GAD-7.</summary>
    public Gad7Severity? Gad7Severity { get; init; }

    /// <summary>Verdict on burnout.</summary>
    public bool? Burnout { get; init; }

    /// <summary>Verdict on depression.</summary>
    public bool? Depression { get; init; }

    /// <summary>Whether the distress reaches beyond work.</summary>
    public bool? Pervasive { get; init; }

    /// <summary>The suggested classification.</summary>
    public required Classification Classification { get; init; }

    /// <summary>Measures so near a cut-off that the other side would classify differently.</summary>
    public ImmutableArray<BorderlineMeasure> Borderline { get; init; } = [];

    /// <summary>Suicide-risk level, independent of the classification.</summary>
    public required SafetyLevel Safety { get; init; }

    /// <summary>How soon the case is to be looked at.</summary>
    public required CasePriority Priority { get; init; }

    /// <summary>Whether ketamine may be discussed; clinicians only.</summary>
    public required KetamineGate Ketamine { get; init; }

    /// <summary>Flags, sorted by their code.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];
}
