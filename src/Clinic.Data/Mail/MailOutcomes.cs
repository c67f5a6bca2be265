namespace Clinic.Data.Mail;

/// <summary>Codes of what came of an attempt, as the delivery log keeps them.</summary>
public static class MailOutcomes
{
    /// <summary>The mail server took it.</summary>
    public const string Delivered = "delivered";

    /// <summary>No server answered, or the connection broke.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The server did not take user and password.</summary>
    public const string SignInRefused = "sign-in-refused";

    /// <summary>The server would not take it now.</summary>
    public const string Deferred = "deferred";

    /// <summary>The server does not take it for this address, now or later.</summary>
    public const string Refused = "refused";

    /// <summary>Its link had stopped working before it could be sent.</summary>
    public const string Expired = "expired";

    /// <summary>The patient was erased meanwhile.</summary>
    public const string Erased = "erased";

    /// <summary>The alert it tells of was acknowledged before it could be sent.</summary>
    public const string NotNeeded = "not-needed";

    /// <summary>The alert it tells of belongs to a demo case that came with the program.</summary>
    public const string Demo = "demo";

    /// <summary>It cannot be read or written: another key, or a template this version does not know.</summary>
    public const string Unreadable = "unreadable";
}
