using System.Collections.Immutable;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening.Evidence;

/// <summary>What is known of a rule before anybody answers: its words, what it reads, its cut-off and its place in the trace.</summary>
internal sealed class RuleDefinition
{
    public required string Id { get; init; }

    public required string Says { get; init; }

    public required string Operator { get; init; }

    public required string Source { get; init; }

    /// <summary>The cut-off, or null for a condition in words.</summary>
    public decimal? CutOff { get; init; }

    /// <summary>What it reads, in a fixed order.</summary>
    public required ImmutableArray<InputDefinition> Reads { get; init; }

    /// <summary>Position among the rules.</summary>
    public required int Index { get; init; }

    /// <summary>Position of its first input among the inputs of all rules.</summary>
    public required int FirstInput { get; init; }

    /// <summary>The rule as a reader sees it.</summary>
    public EvidenceRule ToEvidence(ReadOnlySpan<long> figures, bool? outcome, DecisiveFor decides)
    {
        var inputs = ImmutableArray.CreateBuilder<EvidenceInput>(figures.Length);
        for (var i = 0; i < figures.Length; i++)
        {
            inputs.Add(Reads[i].Read(figures[i]));
        }

        return new EvidenceRule
        {
            Id = Id,
            Says = Says,
            Inputs = inputs.MoveToImmutable(),
            Operator = Operator,
            CutOff = CutOff,
            Margin = figures is [var only] ? Margin(only) : null,
            Outcome = outcome,
            Decides = decides,
            Source = Source,
        };
    }

    private decimal? Margin(long read) => CutOff is { } cutOff && read != Figure.Absent
        ? TenThousandths.ToDecimal(read - TenThousandths.Of(cutOff))
        : null;
}
