namespace Clinic.Domain.Agreement;

/// <summary>
/// A small generator of pseudo-random numbers that gives the same numbers on every machine and every runtime. Source: Steele
/// GL, Lea D, Flood CH. Fast splittable pseudorandom number generators. OOPSLA 2014.
/// </summary>
public struct SplitMix64(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>From 0 inclusive to 1 exclusive, in steps of 2⁻⁵³.</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));
}
