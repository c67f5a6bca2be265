using System.Security.Cryptography;
using Clinic.Domain.Agreement;

namespace Clinic.Data.Quality;

/// <summary>Draws lots that nobody can foresee. What was drawn is stored with the case.</summary>
public static class Lot
{
    private const int Steps = 1 << 30;

    /// <summary>True for a share of all draws, in per cent.</summary>
    public static bool Draw(int share) => DrawRules.Hits(share, (double)RandomNumberGenerator.GetInt32(Steps) / Steps);
}
