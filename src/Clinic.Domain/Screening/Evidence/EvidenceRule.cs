using System.Collections.Immutable;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>One rule of a screening with what it read and what it said.</summary>
public sealed record EvidenceRule
{
    /// <summary>Stable id, such as <c>burnout.exhaustion</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the rule asks, in one short sentence for clinicians.</summary>
    public required string Says { get; init; }

    /// <summary>What it read, in a fixed order.</summary>
    public required ImmutableArray<EvidenceInput> Inputs { get; init; }

    /// <summary>How it decided: <c>&gt;=</c>, <c>&lt;=</c>, <c>&lt;</c>, or <c>rule</c> for a condition in words.</summary>
    public required string Operator { get; init; }

    /// <summary>The cut-off, where one number decided.</summary>
    public decimal? CutOff { get; init; }

    /// <summary>Number read minus cut-off, from the number rounded to four decimals; null where either is missing.</summary>
    public decimal? Margin { get; init; }

    /// <summary>Yes, no, or null for unknown.</summary>
    public bool? Outcome { get; init; }

    /// <summary>Which outcomes hang on this rule alone.</summary>
    public DecisiveFor Decides { get; init; }

    /// <summary>Where the rule or its number comes from.</summary>
    public required string Source { get; init; }
}
