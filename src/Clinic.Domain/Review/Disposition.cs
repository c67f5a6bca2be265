using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Review;

/// <summary>What happens next for the person: the one main step a clinician decides on, out of the clinic's list.</summary>
/// <param name="Code">Stable; a decision keeps it. At most <see cref="ReviewLimits.DispositionCode"/> characters.</param>
/// <param name="Name">What clinicians read. At most <see cref="ReviewLimits.DispositionName"/> characters.</param>
/// <param name="Checklist">What to think of before it is decided, each point at most <see cref="ReviewLimits.ChecklistPoint"/> characters.</param>
/// <param name="AsksWeeks">Whether it makes no sense without saying in how many weeks the person is asked again.</param>
/// <param name="IsRetired">Whether it can no longer be chosen; decisions that chose it keep it.</param>
public sealed record Disposition(string Code, string Name, ValueList<string> Checklist, bool AsksWeeks = false, bool IsRetired = false)
{
    /// <summary>Code of the urgent safety protocol, whatever a clinic calls it.</summary>
    public const string UrgentSafety = "urgent-safety-protocol";

    /// <summary>Whether it is the urgent safety protocol.</summary>
    public bool IsUrgentSafety => Code == UrgentSafety;
}
