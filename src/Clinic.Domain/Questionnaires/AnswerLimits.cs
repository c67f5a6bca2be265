namespace Clinic.Domain.Questionnaires;

/// <summary>The limits of answers, shared by question sets, checks, forms and columns.</summary>
public static class AnswerLimits
{
    /// <summary>Longest one-line text, in characters.</summary>
    public const int ShortText = 200;

    /// <summary>Longest text, in characters.</summary>
    public const int LongText = 4000;

    /// <summary>Longest telephone number as written, in characters.</summary>
    public const int Phone = 30;

    /// <summary>Fewest digits of a telephone number; local numbers without an area code have seven.</summary>
    public const int PhoneDigits = 7;

    /// <summary>Youngest age in years unless the clinic sets a higher one.</summary>
    public const int MinimumAge = 18;

    /// <summary>Oldest age in years that is taken for a date of birth rather than a slip of the pen.</summary>
    public const int MaximumAge = 120;
}
