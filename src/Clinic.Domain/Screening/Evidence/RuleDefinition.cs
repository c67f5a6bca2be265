using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>What is known of a rule before anybody answers: its words, its cut-off and its place in the trace.</summary>
internal sealed class RuleDefinition
{
    public required string Id { get; init; }

    public required string Says { get; init; }

    public required string Operator { get; init; }

    public required string Source { get; init; }

    /// <summary>The cut-off, or null for a condition in words.</summary>
    public decimal? CutOff { get; init; }

    /// <summary>Position among the rules.</summary>
    public required int Index { get; init; }

    /// <summary>Position of its first input among the inputs of all rules.</summary>
    public required int FirstInput { get; init; }

    /// <summary>How many inputs it reads.</summary>
    public required int Inputs { get; init; }

    public decimal? Margin(EvidenceInput read) =>
        CutOff is { } cutOff && read.TenThousandth is { } number ? TenThousandths.ToDecimal(number - TenThousandths.Of(cutOff)) : null;
}
