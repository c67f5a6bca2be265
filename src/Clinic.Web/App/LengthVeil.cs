using System.Security.Cryptography;

namespace Clinic.Web.App;

/// <summary>
/// Random text of random length, for a hidden place at the end of every page. Compressed, a page gets shorter when an address that
/// somebody else made up repeats words of it; who watches the line must not read that off its length (the attack is called
/// BREACH). Forms' tokens are drawn anew for each page anyway, and cookies do not travel with requests of other sites.
/// </summary>
public static class LengthVeil
{
    private const int Most = 100;

    /// <summary>Draws one.</summary>
    public static string Draw() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomNumberGenerator.GetInt32(Most + 1)));
}
