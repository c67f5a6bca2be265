using System.Collections.Immutable;
using System.Numerics;

namespace Clinic.Domain.Screening;

/// <summary>The outcome of every flag: fired, not fired, or unknown (which does not fire).</summary>
internal struct FlagSet
{
    private static readonly ImmutableArray<string> Codes = [.. Enum.GetValues<FlagKind>().Select(FlagCodes.ToCode)];
    private uint fired;
    private uint unknown;

    /// <summary>Records one flag.</summary>
    public void Set(FlagKind flag, bool? outcome)
    {
        fired |= outcome == true ? Bit(flag) : 0;
        unknown |= outcome is null ? Bit(flag) : 0;
    }

    public readonly bool Has(FlagKind flag) => (fired & Bit(flag)) != 0;

    public readonly bool? Outcome(FlagKind flag) => (unknown & Bit(flag)) != 0 ? null : Has(flag);

    /// <summary>The codes of the flags that fired, sorted.</summary>
    public readonly ImmutableArray<string> ToCodes()
    {
        if (fired == 0)
        {
            return [];
        }

        var codes = ImmutableArray.CreateBuilder<string>(BitOperations.PopCount(fired));
        for (var rest = fired; rest != 0; rest &= rest - 1)
        {
            codes.Add(Codes[BitOperations.TrailingZeroCount(rest)]);
        }

        return codes.MoveToImmutable();
    }

    private static uint Bit(FlagKind flag) => 1u << (int)flag;
}
