namespace Clinic.Data.Records;

/// <summary>Where a version of a question set stands.</summary>
public enum QuestionSetStatus
{
    /// <summary>Being worked on; nobody answers it.</summary>
    Draft,

    /// <summary>New intakes use it; its content never changes again.</summary>
    Published,

    /// <summary>Replaced; intakes that run on it finish on it.</summary>
    Retired,
}
