using System.Collections.Immutable;
using System.Text;

namespace Clinic.Domain.Questionnaires;

/// <summary>
/// One row of the table "Item codes and values" of the decision rules: the stable name under which the scorer
/// knows an answer, and what the answer may be. The catalogue is <see cref="AnswerCodes"/>.
/// </summary>
public sealed class AnswerCode
{
    private readonly int lowest;
    private readonly int highest;
    private readonly byte[][] utf8ListCodes;

    internal AnswerCode(int index, string name, int lowest, int highest, params int[] further)
    {
        (Index, Name, Kind) = (index, name, AnswerKind.WholeNumber);
        (this.lowest, this.highest) = (lowest, highest);
        FurtherValues = [.. further];
        (ListCodes, utf8ListCodes) = ([], []);
    }

    internal AnswerCode(int index, string name, params string[] listCodes)
    {
        (Index, Name, Kind) = (index, name, AnswerKind.CodeList);
        FurtherValues = [];
        (ListCodes, utf8ListCodes) = ([.. listCodes], [.. listCodes.Select(Encoding.UTF8.GetBytes)]);
    }

    /// <summary>Position in <see cref="AnswerCodes.All"/>; dense from 0.</summary>
    public int Index { get; }

    /// <summary>The stable name, such as <c>phq9.9</c>.</summary>
    public string Name { get; }

    /// <summary>A whole number or a list of codes.</summary>
    public AnswerKind Kind { get; }

    /// <summary>Lowest value of the permitted range; 0 for a list.</summary>
    public int Lowest => lowest;

    /// <summary>Highest value of the permitted range; 0 for a list.</summary>
    public int Highest => highest;

    /// <summary>Permitted values outside the range, such as 9 for "had none".</summary>
    public ImmutableArray<int> FurtherValues { get; }

    /// <summary>The codes a list answer may hold, in the order of the decision rules; empty for a whole number.</summary>
    public ImmutableArray<string> ListCodes { get; }

    /// <summary>The permitted values in words, such as <c>0–3</c> or <c>0–3 or 9</c>.</summary>
    public string Range => FurtherValues.IsEmpty
        ? FormattableString.Invariant($"{lowest}–{highest}")
        : FormattableString.Invariant($"{lowest}–{highest} or {string.Join(" or ", FurtherValues)}");

    /// <summary>Whether a whole number is one of the permitted values.</summary>
    public bool Allows(int value) =>
        Kind == AnswerKind.WholeNumber && ((value >= lowest && value <= highest) || FurtherValues.Contains(value));

    /// <summary>Whether a list answer may hold this code.</summary>
    public bool Allows(string listCode) => ListCodes.Contains(listCode, StringComparer.Ordinal);

    /// <summary>The position in <see cref="ListCodes"/> of a code given as UTF-8, or -1 where a list answer may not hold it.</summary>
    public int FindListCode(ReadOnlySpan<byte> utf8)
    {
        for (var position = 0; position < utf8ListCodes.Length; position++)
        {
            if (utf8.SequenceEqual(utf8ListCodes[position]))
            {
                return position;
            }
        }

        return -1;
    }

    /// <summary>List codes as bits, for <see cref="AnswerSet.HasAny(AnswerCode, int)"/>.</summary>
    internal int Mask(params ReadOnlySpan<string> listCodes)
    {
        var mask = 0;
        foreach (var listCode in listCodes)
        {
            var position = ListCodes.IndexOf(listCode, StringComparer.Ordinal);
            mask |= position >= 0 ? 1 << position : throw new ArgumentException($"{Name} has no such list code.", nameof(listCodes));
        }

        return mask;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
