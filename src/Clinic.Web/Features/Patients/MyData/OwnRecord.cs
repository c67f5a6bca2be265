using Clinic.Data.Consent;
using Clinic.Data.Records;
using Clinic.Domain.Consent;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Features.Patients.SafetyPlans;

namespace Clinic.Web.Features.Patients.MyData;

/// <summary>Everything a patient takes along, opened.</summary>
public sealed record OwnRecord
{
    public required DateTimeOffset At { get; init; }

    public required string Clinic { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public string? DateOfBirth { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<OwnSubmission> Submissions { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<OwnSummary> Summaries { get; init; }

    /// <summary>The safety plan that is with the person; null where none is, or where it does not open.</summary>
    public OwnPlan? Plan { get; init; }

    /// <summary>Every consent that was signed, oldest first, with the very text it stands under.</summary>
    public required IReadOnlyList<OwnSignature> Consents { get; init; }

    /// <summary>Answers of intakes that were never sent.</summary>
    public required IReadOnlyList<OwnDraft> Drafts { get; init; }
}

/// <summary>One submission with its answers, the measures its patient may see, and the explanation they are read from.</summary>
public sealed record OwnSubmission(
    Submission Row, QuestionSet Set, SubmittedAnswers Answers, ScreeningExplanation Explanation, IReadOnlyList<MeasureReading> Measures, bool IsReleased);

/// <summary>One released summary.</summary>
public sealed record OwnSummary(Guid Id, DateTimeOffset ReleasedAt, string Text, Guid? SubmissionId);

/// <summary>One signed consent.</summary>
public sealed record OwnSignature(ConsentStatement Statement, ConsentText Text, DateTimeOffset? WithdrawnAt);

/// <summary>One intake that was never sent.</summary>
public sealed record OwnDraft(DateTimeOffset StartedAt, QuestionSet Set, VisibleItems Visible);
