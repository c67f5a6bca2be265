using System.Collections.Immutable;

namespace Clinic.Domain.Screening.Reading;

/// <summary>One sentence of the reasoning, with the sentences it rests on.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Because">What it rests on, in order.</param>
public sealed record ReadingNode(string Text, ImmutableArray<ReadingNode> Because)
{
    /// <summary>A sentence that stands by itself.</summary>
    public ReadingNode(string text)
        : this(text, [])
    {
    }

    /// <summary>Whether an outcome hangs on this rule alone.</summary>
    public bool IsDecisive { get; init; }

    /// <summary>Where the rule or its number comes from, or null where the sentence is no rule.</summary>
    public string? Source { get; init; }
}
