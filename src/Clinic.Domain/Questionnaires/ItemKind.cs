namespace Clinic.Domain.Questionnaires;

/// <summary>What a person is asked to do with an item.</summary>
public enum ItemKind
{
    /// <summary>Choose one of the response options.</summary>
    SingleChoice,

    /// <summary>Choose any number of the response options.</summary>
    MultipleChoice,

    /// <summary>Enter a whole number.</summary>
    WholeNumber,

    /// <summary>Enter a date that is not in the future.</summary>
    Date,

    /// <summary>Enter a date of birth; the clinic's minimum age applies.</summary>
    BirthDate,

    /// <summary>Write one line.</summary>
    ShortText,

    /// <summary>Write as much as is wanted.</summary>
    LongText,

    /// <summary>Enter a telephone number.</summary>
    Phone,

    /// <summary>Tick, to agree; a required one must be ticked.</summary>
    Consent,

    /// <summary>Read; nothing is answered.</summary>
    Display,
}
