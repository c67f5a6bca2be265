using Clinic.Data.Records;
using Clinic.Domain.Screening;

namespace Clinic.Web.Tests.Features.Clinicians.Support;

/// <summary>Copies a result into the columns of a submission.</summary>
internal static class Results
{
    public static Submission Row(ScreeningResult result, Submission start) => new()
    {
        Id = start.Id,
        DraftId = start.DraftId,
        PatientId = start.PatientId,
        SiteId = start.SiteId,
        QuestionSetVersionId = start.QuestionSetVersionId,
        SubmittedAt = start.SubmittedAt,
        RuleSet = start.RuleSet,
        Answers = start.Answers,
        Evidence = start.Evidence,
        Exhaustion = result.Scores.Exhaustion,
        Cynicism = result.Scores.Cynicism,
        Efficacy = result.Scores.Efficacy,
        BurnoutComposite = result.Scores.BurnoutComposite,
        Phq9 = result.Scores.Phq9,
        Gad7 = result.Scores.Gad7,
        AuditC = result.Scores.AuditC,
        BurnoutSeverity = result.BurnoutSeverity,
        Profile = result.Profile,
        Phq9Severity = result.Phq9Severity,
        Phq9Algorithm = result.Phq9Algorithm,
        Gad7Severity = result.Gad7Severity,
        Burnout = result.Burnout,
        Depression = result.Depression,
        Pervasive = result.Pervasive,
        Classification = result.Classification,
        Safety = result.Safety,
        Priority = result.Priority,
        Ketamine = result.Ketamine,
        Flags = string.Join(' ', result.Flags),
    };
}
