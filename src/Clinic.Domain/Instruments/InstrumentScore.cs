using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Instruments;

/// <summary>One score of one person.</summary>
public sealed record InstrumentScore
{
    private const int Places = 4;

    /// <summary>Code of the score.</summary>
    public required string Code { get; init; }

    /// <summary>The name on screen.</summary>
    public required string Name { get; init; }

    /// <summary>The exact value; null where there is none.</summary>
    public Rational? Exact { get; init; }

    /// <summary>The value with four decimals, half up, for showing; comparisons read <see cref="Exact"/>.</summary>
    public decimal? Value => Exact?.Rounded(Places);

    /// <summary>The band it lies in; null where there is no value or the instrument has no bands.</summary>
    public ScoreBand? Band { get; init; }

    /// <summary>What it rests on.</summary>
    public required ScoreValidity Validity { get; init; }

    /// <summary>Why it is prorated or not scorable; null where it is valid.</summary>
    public string? Why { get; init; }

    /// <summary>How many of its items are answered, counting those that an earlier answer makes pointless.</summary>
    public required int Answered { get; init; }

    /// <summary>How many items it has.</summary>
    public required int Items { get; init; }
}
