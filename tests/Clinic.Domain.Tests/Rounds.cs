using System.Globalization;

namespace Clinic.Domain.Tests;

/// <summary>
/// How often a test that draws its cases repeats. CLINIC_TEST_ROUNDS_PERCENT takes a share of the usual number: mutation
/// testing runs the suite once a mutant and takes little, the soak takes more.
/// </summary>
internal static class Rounds
{
    private static readonly int Percent =
        int.TryParse(Environment.GetEnvironmentVariable("CLINIC_TEST_ROUNDS_PERCENT"), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            ? Math.Max(percent, 1)
            : 100;

    /// <summary>The share of the usual number, at least 25 unless that is less.</summary>
    public static int Of(int usual) => Math.Max((int)((long)usual * Percent / 100), Math.Min(usual, 25));
}
