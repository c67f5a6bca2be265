namespace Clinic.Domain.Screening.Wording;

/// <summary>A language in which people are told what their answers may mean.</summary>
public enum WordingLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Spanish, as it is understood in the Americas.</summary>
    Spanish,
}
