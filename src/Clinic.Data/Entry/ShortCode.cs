using System.Security.Cryptography;

namespace Clinic.Data.Entry;

/// <summary>
/// A code that a person can read aloud and type: eight signs out of 31, none of which looks like another. That is about
/// 8 · 10¹¹ codes; guessing is slowed down besides, and the date of birth is asked for.
/// </summary>
public static class ShortCode
{
    public const int Length = 8;

    /// <summary>Signs by which guessing is counted.</summary>
    public const int PrefixLength = 3;

    private const string Signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static string Create() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>As it is shown and printed, such as <c>7KQM-2XRP</c>.</summary>
    public static string Show(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";
    }

    /// <summary>What was typed, without spaces, dashes and lower case; null where it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > Length * 4)
            return null;
        var signs = string.Concat(typed.Where(sign => !char.IsWhiteSpace(sign) && !char.IsPunctuation(sign))).ToUpperInvariant();
        return signs.Length == Length && signs.All(sign => Signs.Contains(sign, StringComparison.Ordinal)) ? signs : null;
    }
}
