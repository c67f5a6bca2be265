namespace Clinic.Domain.Questionnaires;

/// <summary>Sex as the rules need it (the AUDIT-C cut-off). Absent means not stated.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Other.</summary>
    Other,
}
