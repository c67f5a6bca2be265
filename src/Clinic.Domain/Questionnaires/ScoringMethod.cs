namespace Clinic.Domain.Questionnaires;

/// <summary>How the answers of a subscale become one figure.</summary>
public enum ScoringMethod
{
    /// <summary>The mean of the answered items.</summary>
    Mean,

    /// <summary>The sum of all items.</summary>
    Sum,

    /// <summary>The sum scaled up to the full number of items and rounded half up.</summary>
    ProratedSum,

    /// <summary>Whether any item is answered with yes.</summary>
    AnyYes,
}
