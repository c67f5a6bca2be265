using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Safety;

/// <summary>The codes of safety levels on the wire, in the database and in files. They never change.</summary>
public static class SafetyCodes
{
    /// <summary>The stable code.</summary>
    public static string ToCode(this SafetyLevel level) => level switch
    {
        SafetyLevel.None => "none",
        SafetyLevel.Elevated => "elevated",
        SafetyLevel.Urgent => "urgent",
    };

    /// <summary>The level with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static SafetyLevel ParseSafetyLevelCode(string code) => CodeNames.Parse<SafetyLevel>(code, ToCode);
}
