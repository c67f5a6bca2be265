using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Scoring;

/// <summary>The codes of bands and algorithm outcomes on the wire, in the database and in files. They never change.</summary>
public static class ScoringCodes
{
    /// <summary>The stable code.</summary>
    public static string ToCode(this BurnoutSeverity severity) => severity switch
    {
        BurnoutSeverity.None => "none",
        BurnoutSeverity.Some => "some",
        BurnoutSeverity.Severe => "severe",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this Phq9Severity severity) => severity switch
    {
        Phq9Severity.Minimal => "minimal",
        Phq9Severity.Mild => "mild",
        Phq9Severity.Moderate => "moderate",
        Phq9Severity.ModeratelySevere => "moderately-severe",
        Phq9Severity.Severe => "severe",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this Phq9Algorithm algorithm) => algorithm switch
    {
        Phq9Algorithm.None => "none",
        Phq9Algorithm.Other => "other",
        Phq9Algorithm.Major => "major",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this Gad7Severity severity) => severity switch
    {
        Gad7Severity.Minimal => "minimal",
        Gad7Severity.Mild => "mild",
        Gad7Severity.Moderate => "moderate",
        Gad7Severity.Severe => "severe",
    };

    /// <summary>The severity with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static BurnoutSeverity ParseBurnoutSeverityCode(string code) =>
        CodeNames.Parse<BurnoutSeverity>(code, ToCode);

    /// <summary>The severity with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static Phq9Severity ParsePhq9SeverityCode(string code) => CodeNames.Parse<Phq9Severity>(code, ToCode);

    /// <summary>The outcome with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static Phq9Algorithm ParsePhq9AlgorithmCode(string code) => CodeNames.Parse<Phq9Algorithm>(code, ToCode);

    /// <summary>The severity with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static Gad7Severity ParseGad7SeverityCode(string code) => CodeNames.Parse<Gad7Severity>(code, ToCode);
}
