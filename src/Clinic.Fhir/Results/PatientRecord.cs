using Clinic.Domain.Questionnaires;

namespace Clinic.Fhir.Results;

/// <summary>What a person takes along of their own: answers, the scores they may see, and what was written to them.</summary>
public sealed record PatientRecord
{
    /// <summary>Pseudonymous id of the person; never a name, an e-mail address or a number.</summary>
    public required string PatientId { get; init; }

    /// <summary>The submissions, oldest first, each with its answers.</summary>
    public required ValueList<PatientRecordSubmission> Submissions { get; init; }

    /// <summary>The released summaries, oldest first, and a released safety plan.</summary>
    public required ValueList<PatientRecordSummary> Summaries { get; init; }
}

/// <summary>One submission.</summary>
/// <param name="Submission">The submission; its result is read for the shown scores alone.</param>
/// <param name="ShownScores">Codes of the scores the person may see, such as <c>phq9</c>.</param>
public sealed record PatientRecordSubmission(FhirSubmission Submission, ValueList<string> ShownScores);

/// <summary>One summary, or one safety plan.</summary>
/// <param name="Id">The caller's name for it.</param>
/// <param name="SentAt">When it was released.</param>
/// <param name="Text">Its words.</param>
/// <param name="AboutCaseId">The submission it is about, where there is one.</param>
public sealed record PatientRecordSummary(string Id, DateTimeOffset SentAt, string Text, string? AboutCaseId);
