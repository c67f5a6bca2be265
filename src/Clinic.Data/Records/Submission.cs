using Clinic.Data.Encryption;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;

namespace Clinic.Data.Records;

/// <summary>
/// A submitted intake, immutable: everything the result was derived from, and the result. Scores and verdicts are plain
/// columns to sort and report on; answers and evidence are sealed.
/// </summary>
public sealed class Submission
{
    public Guid Id { get; init; }

    public Guid DraftId { get; init; }

    public Guid PatientId { get; init; }

    public Guid SiteId { get; init; }

    public Guid QuestionSetVersionId { get; init; }

    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The member of staff who sent it for the patient; null where the patient did.</summary>
    public Guid? EnteredBy { get; init; }

    public required string RuleSet { get; init; }

    /// <summary>JSON of what the screening read: final and peak answers, sex, seconds, and every unscored answer.</summary>
    public Sealed Answers { get; init; }

    /// <summary>Canonical JSON of the explanation, with its format version.</summary>
    public Sealed Evidence { get; init; }

    public decimal? Exhaustion { get; init; }

    public decimal? Cynicism { get; init; }

    public decimal? Efficacy { get; init; }

    public decimal? BurnoutComposite { get; init; }

    public int? Phq9 { get; init; }

    public int? Gad7 { get; init; }

    public int? AuditC { get; init; }

    public BurnoutSeverity? BurnoutSeverity { get; init; }

    public BurnoutProfile? Profile { get; init; }

    public Phq9Severity? Phq9Severity { get; init; }

    public Phq9Algorithm? Phq9Algorithm { get; init; }

    public Gad7Severity? Gad7Severity { get; init; }

    public bool? Burnout { get; init; }

    public bool? Depression { get; init; }

    public bool? Pervasive { get; init; }

    public Classification Classification { get; init; }

    public SafetyLevel Safety { get; init; }

    public CasePriority Priority { get; init; }

    public KetamineGate Ketamine { get; init; }

    /// <summary>Flag codes in order, a space between.</summary>
    public string Flags { get; init; } = "";

    /// <summary>Ids of the rules on which alone the classification hangs, in order, a space between; null for submissions from before it was kept.</summary>
    public string? Decisive { get; init; }
}
