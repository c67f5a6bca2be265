namespace Clinic.Domain.Questionnaires;

/// <summary>The stable codes of <see cref="AnswerFault"/>.</summary>
public static class AnswerFaults
{
    /// <summary>The question set has no such item, or it is text only.</summary>
    public const string UnknownItem = "unknown-item";

    /// <summary>The item does not show, so it takes no answer.</summary>
    public const string HiddenItem = "hidden-item";

    /// <summary>The answer is of another kind than the item.</summary>
    public const string WrongKind = "wrong-kind";

    /// <summary>The option is not one of the item's.</summary>
    public const string UnknownOption = "unknown-option";

    /// <summary>The same option was given twice.</summary>
    public const string RepeatedOption = "repeated-option";

    /// <summary>An option that stands alone came with others.</summary>
    public const string ExclusiveOption = "exclusive-option";

    /// <summary>"I'd rather not answer" is not offered here.</summary>
    public const string CannotDecline = "cannot-decline";

    /// <summary>"I'd rather not answer" came with an answer.</summary>
    public const string DeclinedAndAnswered = "declined-and-answered";

    /// <summary>Not a whole number.</summary>
    public const string NotANumber = "not-a-number";

    /// <summary>A number outside the item's range.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>Text without any character that shows.</summary>
    public const string Blank = "blank";

    /// <summary>Text longer than the item takes.</summary>
    public const string TooLong = "too-long";

    /// <summary>Not a telephone number.</summary>
    public const string NotAPhone = "not-a-phone";

    /// <summary>Not a date of the calendar.</summary>
    public const string NotADate = "not-a-date";

    /// <summary>A date after today.</summary>
    public const string FutureDate = "future-date";

    /// <summary>A date longer ago than can be.</summary>
    public const string TooLongAgo = "too-long-ago";

    /// <summary>Younger than the clinic's minimum age.</summary>
    public const string UnderAge = "under-age";

    /// <summary>More than one value where one is expected.</summary>
    public const string TooManyValues = "too-many-values";
}
