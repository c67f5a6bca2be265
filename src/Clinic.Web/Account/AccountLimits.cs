namespace Clinic.Web.Account;

/// <summary>What an account accepts; form, use case and Identity read the same numbers.</summary>
public static class AccountLimits
{
    public const int Name = 100;
    public const int Email = 254;
    public const int PasswordLeast = 10;
    public const int PasswordMost = 128;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA512. Source: OWASP Password Storage Cheat Sheet.</summary>
    public const int HashRounds = 210_000;

    public const int CodeDigits = 6;

    /// <summary>Passkeys of one account.</summary>
    public const int Passkeys = 10;

    public const int PasskeyName = 60;
    public const int TriesBeforeRest = 5;
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    /// <summary>How long a password that somebody else made lets its owner in.</summary>
    public static readonly TimeSpan OneTimePassword = TimeSpan.FromHours(24);

    /// <summary>How long a browser may take to answer with a passkey.</summary>
    public static readonly TimeSpan PasskeyAnswer = TimeSpan.FromMinutes(2);

    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
}
