using Clinic.Domain.Outcomes;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>Why a case stands where it stands, in one line: the weightiest of what raised it. Source: decision rules, "Priority".</summary>
public static class QueueReason
{
    private static readonly (FlagKind Flag, string Words)[] ByFlag =
    [
        (FlagKind.MedicalRedFlag, "A bodily sign that may not wait"),
        (FlagKind.MoodOrPsychosisNow, "Elevated mood, voices or beliefs now"),
        (FlagKind.PsychosisHistory, "Psychosis in the past"),
        (FlagKind.BipolarScreen, "Bipolar screen positive, depression not ruled out"),
        (FlagKind.Perinatal, "Pregnant or gave birth within a year, depression not ruled out"),
    ];

    /// <summary>Null where nothing raised it.</summary>
    public static string? Of(QueueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry is { IsRaisedByHand: true, Kind: not CaseKind.UnfinishedAtRisk } ? ByHand(entry) : (entry.Safety, entry.Priority, entry.Kind) switch
        {
            (SafetyLevel.None, _, CaseKind.Worsening) => Worse(entry),
            (SafetyLevel.None, _, CaseKind.LapsedFollowUp) => "Asked to answer a follow-up, and did not in time",
            (SafetyLevel.Urgent, _, CaseKind.UnfinishedAtRisk) => "A safety answer in an intake that is not sent yet",
            (SafetyLevel.Urgent, _, _) => "A safety answer that needs a person now",
            (SafetyLevel.Elevated, _, _) => entry.Flags.Contains(FlagKind.SafetyIncomplete)
                ? "A safety question left open"
                : "A safety answer that needs a talk today",
            (SafetyLevel.None, _, _) when entry is { IsFoundAgain: true, Status: not CaseStatus.Decided } => "A second reading found something",
            (SafetyLevel.None, CasePriority.High, CaseKind.Unfinished) => "Left at a safety question, or with PHQ-9 answers of 15 or more",
            (SafetyLevel.None, _, CaseKind.Unfinished) => "Left after the PHQ-9",
            (SafetyLevel.None, CasePriority.Routine, _) => null,
            (SafetyLevel.None, CasePriority.High or CasePriority.Urgent, _) => Raised(entry),
        };
    }

    // What the person answered weighs more than what a colleague saw where it is as urgent, and is never left out.
    private static string ByHand(QueueEntry entry) => entry.AnsweredSafety switch
    {
        SafetyLevel.None => "A colleague raised a concern",
        SafetyLevel.Elevated => $"A colleague raised a concern, and {(entry.Flags.Contains(FlagKind.SafetyIncomplete) ? "a safety question is open" : "a safety answer needs a talk today")}",
        SafetyLevel.Urgent => "A safety answer that needs a person now, and a colleague raised a concern",
    };

    private static string? Worse(QueueEntry entry) => entry.Worsening switch
    {
        [] => entry.IsBlind ? "Worse than at baseline; by how much is read blind first" : null,
        [var only] => WorseningWording.Say(only),
        _ => $"{WorseningWording.Say(entry.Worsening[0])}, and {entry.Worsening.Count - 1} more",
    };

    private static string? Raised(QueueEntry entry) => entry.Phq9 is >= UnfinishedDraft.HighFromPhq9Sum and var score
        ? $"PHQ-9 is {score}: from {UnfinishedDraft.HighFromPhq9Sum} on a case is high"
        : ByFlag.Where(one => entry.Flags.Contains(one.Flag)).Select(one => one.Words).FirstOrDefault()
            ?? (entry.IsBlind ? "High by its answers; what they add up to is read blind first" : $"PHQ-9 may reach {UnfinishedDraft.HighFromPhq9Sum} with what is unanswered");
}
