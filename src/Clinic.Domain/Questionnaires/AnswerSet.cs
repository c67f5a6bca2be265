using System.Collections.Immutable;

namespace Clinic.Domain.Questionnaires;

/// <summary>
/// The answers of one person to scored items, by <see cref="AnswerCode"/>: immutable, valid by construction.
/// What is not in the set is unanswered; nothing is ever taken for zero.
/// </summary>
public sealed partial class AnswerSet
{
    private const short Unanswered = -1;
    private readonly short[] values;

    private AnswerSet(short[] values) => this.values = values;

    /// <summary>No answer at all.</summary>
    public static AnswerSet Empty { get; } = new Builder().Build();

    /// <summary>The whole number answered, or null where the item is unanswered.</summary>
    /// <exception cref="ArgumentException">The code takes a list.</exception>
    public int? this[AnswerCode code]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(code);
            if (code.Kind != AnswerKind.WholeNumber)
            {
                throw new ArgumentException($"{code.Name} takes a list of codes.", nameof(code));
            }

            var value = values[code.Index];
            return value == Unanswered ? null : value;
        }
    }

    /// <summary>Whether there is an answer; an empty list is one.</summary>
    public bool IsAnswered(AnswerCode code) => values[code.Index] != Unanswered;

    /// <summary>The list codes answered in the order of the decision rules, or null where the item is unanswered.</summary>
    /// <exception cref="ArgumentException">The code takes a whole number.</exception>
    public ImmutableArray<string>? List(AnswerCode code)
    {
        var bits = Bits(code);
        return bits == Unanswered ? null : [.. code.ListCodes.Where((_, position) => (bits & (1 << position)) != 0)];
    }

    /// <summary>Whether a list answer holds a code; false where the item is unanswered.</summary>
    /// <exception cref="ArgumentException">The code takes a whole number, or does not know this list code.</exception>
    public bool Has(AnswerCode code, string listCode)
    {
        var bits = Bits(code);
        return bits != Unanswered && (bits & (1 << Position(code, listCode))) != 0;
    }

    /// <summary>Whether a list answer holds at least one code; false where the item is unanswered.</summary>
    public bool HasAny(AnswerCode code) => Bits(code) > 0;

    /// <summary>Whether a list answer holds any of the codes of a mask; false where the item is unanswered.</summary>
    internal bool HasAny(AnswerCode code, int mask)
    {
        var bits = Bits(code);
        return bits != Unanswered && (bits & mask) != 0;
    }

    /// <summary>The whole number, or the bits of a list, as it is kept.</summary>
    internal (int Figure, bool IsAnswered) Figure(AnswerCode code)
    {
        var value = values[code.Index];
        return (value, value != Unanswered);
    }

    /// <summary>The codes of a list answer from its bits, such as <c>[fever lumps]</c>.</summary>
    internal static string ListText(AnswerCode code, int bits) =>
        $"[{string.Join(' ', code.ListCodes.Where((_, position) => (bits & (1 << position)) != 0))}]";

    /// <summary>Whether the other set holds the same answers and no other.</summary>
    public bool HasSameAnswers(AnswerSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return values.AsSpan().SequenceEqual(other.values);
    }

    /// <summary>The sum of the answered ones among items that stand side by side in the catalogue, and how many they are.</summary>
    internal (int Sum, int Answered) Tally(ImmutableArray<AnswerCode> items)
    {
        var (sum, answered) = (0, 0);
        foreach (var value in values.AsSpan(items[0].Index, items.Length))
        {
            var there = value == Unanswered ? 0 : 1;
            sum += value * there;
            answered += there;
        }

        return (sum, answered);
    }

    /// <summary>How many items are answered.</summary>
    public int Count => values.Length - values.AsSpan().Count(Unanswered);

    private short Bits(AnswerCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Kind == AnswerKind.CodeList
            ? values[code.Index]
            : throw new ArgumentException($"{code.Name} takes a whole number.", nameof(code));
    }

    private static int Position(AnswerCode code, string listCode)
    {
        var position = code.ListCodes.IndexOf(listCode, StringComparer.Ordinal);
        return position >= 0 ? position : throw new ArgumentException($"{code.Name} has no such list code.", nameof(listCode));
    }
}
