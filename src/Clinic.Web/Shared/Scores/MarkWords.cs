using Clinic.Domain.Review;
using Clinic.Domain.Safety;

namespace Clinic.Web.Shared.Scores;

/// <summary>Shape and word of urgency and safety marks; colour only repeats them.</summary>
public static class MarkWords
{
    private const string Calm = "○";
    private const string Raised = "▲";
    private const string Highest = "◆";

    public static string Icon(CasePriority priority) => priority switch
    {
        CasePriority.Routine => Calm,
        CasePriority.High => Raised,
        CasePriority.Urgent => Highest,
    };

    public static string Icon(SafetyLevel level) => level switch
    {
        SafetyLevel.None => Calm,
        SafetyLevel.Elevated => Raised,
        SafetyLevel.Urgent => Highest,
    };

    public static string Label(SafetyLevel level) => level switch
    {
        SafetyLevel.None => "No safety concern in the answers",
        SafetyLevel.Elevated => "Safety: elevated",
        SafetyLevel.Urgent => "Safety: urgent",
    };
}
