using System.Text;

namespace Clinic.Domain.Questionnaires;

/// <summary>
/// Finds the position of a name given as UTF-8 in one step: a table so large that no two names fall on one place, which is
/// tried out once. Names are short and few; what is looked up may be anything.
/// </summary>
internal sealed class Utf8Names
{
    private const int FewestBits = 8;
    private const int MostBits = 16;
    private readonly byte[][] names;
    private readonly sbyte[] places;
    private readonly int bits;

    /// <summary>Takes different, non-empty names, at most 127.</summary>
    /// <exception cref="ArgumentException">Two names are alike in all that <see cref="Place"/> looks at.</exception>
    public Utf8Names(IEnumerable<string> names)
    {
        this.names = [.. names.Select(Encoding.UTF8.GetBytes)];
        for (bits = FewestBits; bits <= MostBits; bits++)
        {
            if (TryPlace(this.names, bits) is { } found)
            {
                places = found;
                return;
            }
        }

        throw new ArgumentException("Two names cannot be told apart.", nameof(names));
    }

    /// <summary>The position of the name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        var position = name.IsEmpty ? -1 : places[Place(name, bits)];
        return position >= 0 && name.SequenceEqual(names[position]) ? position : -1;
    }

    private static sbyte[]? TryPlace(byte[][] names, int bits)
    {
        var places = new sbyte[1 << bits];
        Array.Fill(places, (sbyte)-1);
        for (var i = 0; i < names.Length; i++)
        {
            ref var place = ref places[Place(names[i], bits)];
            if (place >= 0)
            {
                return null;
            }

            place = checked((sbyte)i);
        }

        return places;
    }

    // Three letters and the length tell all codes apart; the golden ratio spreads them.
    private static uint Place(ReadOnlySpan<byte> name, int bits)
    {
        var mark = (uint)(name[0] | (name[name.Length / 2] << 8) | (name[^1] << 16) | (name.Length << 24));
        return (mark * 0x9E3779B9) >> (32 - bits);
    }
}
