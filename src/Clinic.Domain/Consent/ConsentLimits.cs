namespace Clinic.Domain.Consent;

/// <summary>Longest parts of a consent text and of a signature.</summary>
public static class ConsentLimits
{
    /// <summary>Characters of a title.</summary>
    public const int Title = 200;

    /// <summary>Characters of a body.</summary>
    public const int Body = 8000;

    /// <summary>Characters of a typed name.</summary>
    public const int SignedName = 200;
}
