using Clinic.Domain.Review;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>What the reader of a case does next, as the bar at the foot of a narrow page says it.</summary>
public sealed record CaseStep(CaseAct Act, string Does, string Standing)
{
    public static CaseStep Of(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file switch
        {
            { IsDrill: true } => new(CaseAct.Decide, "Decision", file.HasOpenAlert ? "Drill, alert open" : "Drill, closed"),
            { Status: CaseStatus.Decided } => new(CaseAct.Decide, "Decision", CaseWords.Standing(file)),
            { HasOpenAlert: true } => new(CaseAct.SeeSafety, "Safety", $"Alert not acknowledged, {Due(file)}"),
            { Status: CaseStatus.Waiting } => new(CaseAct.Claim, "Claim", $"Nobody has it, {Due(file)}"),
            { IsMine: false } => new(CaseAct.Decide, "Decision", $"{file.Owner} has it, {Due(file)}"),
            { IsSafetyConcern: true, IsSettled: false } => new(CaseAct.SeeSafety, "Safety", $"Yours, safety action missing, {Due(file)}"),
            { IsHidden: true } => new(CaseAct.Decide, "Read", $"Yours, read blind first, {Due(file)}"),
            { Written: not null } => new(CaseAct.Sign, "Sign", $"Written, not signed, {Due(file)}"),
            _ => new(CaseAct.Decide, "Decide", $"Yours, nothing written yet, {Due(file)}"),
        };
    }

    private static string Due(CaseFile file) =>
        file.DueAt < file.OpenedAt ? $"overdue by {ClinicTime.Span(file.DueAt - file.OpenedAt)}" : $"due in {ClinicTime.Span(file.DueAt - file.OpenedAt)}";
}

/// <summary>What pressing the step does.</summary>
public enum CaseAct
{
    /// <summary>Takes the case.</summary>
    Claim,

    /// <summary>Leads to what is to be seen first.</summary>
    SeeSafety,

    /// <summary>Leads to the decision.</summary>
    Decide,

    /// <summary>Sends what is written on to the signature.</summary>
    Sign,
}
