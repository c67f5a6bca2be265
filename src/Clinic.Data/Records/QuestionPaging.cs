namespace Clinic.Data.Records;

/// <summary>How much of a section a patient sees at once.</summary>
public enum QuestionPaging
{
    /// <summary>One question on a phone, the whole section on a larger screen.</summary>
    Automatic,

    /// <summary>The whole section everywhere.</summary>
    Section,

    /// <summary>One question everywhere.</summary>
    Question,
}
