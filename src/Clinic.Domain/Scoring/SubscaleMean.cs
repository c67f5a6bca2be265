using System.Collections.Immutable;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Scoring;

/// <summary>
/// The mean of the answered items of one burnout subscale, 0–6, kept as an exact fraction. Comparisons never round.
/// Source: decision rules, "Scores".
/// </summary>
public readonly record struct SubscaleMean
{
    /// <summary>Highest value of one item.</summary>
    public const int Maximum = 6;

    /// <summary>A mean of <paramref name="answered"/> items that sum to <paramref name="sum"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No item is answered, or the sum is beyond 0–6 an item.</exception>
    public SubscaleMean(int sum, int answered)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(answered, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(sum);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sum, Maximum * answered);
        (Sum, Answered) = (sum, answered);
    }

    /// <summary>Sum of the answered items.</summary>
    public int Sum { get; }

    /// <summary>How many items are answered, 1 or more.</summary>
    public int Answered { get; }

    /// <summary>The mean rounded half up to four decimals, for showing and storing; never compared.</summary>
    public decimal Rounded => TenThousandths.ToDecimal(RoundedTenThousandths);

    internal long RoundedTenThousandths => TenThousandths.Of(Sum, Answered);

    /// <summary>The mean of a subscale, or null where fewer than <paramref name="minimum"/> items are answered.</summary>
    public static SubscaleMean? Of(AnswerSet answers, ImmutableArray<AnswerCode> items, int minimum)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var (sum, answered) = answers.Tally(items);
        return answered >= minimum ? new SubscaleMean(sum, answered) : null;
    }

    /// <summary>Whether the mean is at or above a cut-off, decided on the exact fraction.</summary>
    public bool IsAtLeast(decimal cutOff) => Sum >= cutOff * Answered;

    /// <summary>Whether the mean is at or below a cut-off, decided on the exact fraction.</summary>
    public bool IsAtMost(decimal cutOff) => Sum <= cutOff * Answered;
}
