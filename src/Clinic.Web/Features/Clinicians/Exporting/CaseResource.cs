using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Fhir.Responses;
using Clinic.Fhir.Results;
using Clinic.Web.Features.Clinicians.Amendments;
using Clinic.Web.Features.Clinicians.Cases;

namespace Clinic.Web.Features.Clinicians.Exporting;

/// <summary>A case as FHIR takes it. The person is named by id alone.</summary>
internal static class CaseResource
{
    public static FhirSubmission Of(CaseRows rows, Submission submission, CaseResult result, CaseFile file)
    {
        var answers = SubmittedAnswers.Parse(
            FieldProtector.Open(rows.Key, SealedColumns.SubmissionAnswers, submission.Id, submission.Answers));
        return new FhirSubmission
        {
            CaseId = submission.Id.ToString(),
            PatientId = submission.PatientId.ToString(),
            Explanation = result.Evidence,
            Form = AnsweredForm.Of(rows.QuestionSet.Version.Set, answers),
            SubmittedAt = submission.SubmittedAt,
            Decision = file.Decision is { } decision ? Decide(decision, file.Amendments) : null,
        };
    }

    private static FhirDecision Decide(DecisionEntry decision, IReadOnlyList<AmendmentEntry> amendments) => new()
    {
        SignedAt = decision.At,
        Decided = decision.Decided,
        Summary = $"{Verdict(decision)} Next step: {decision.Disposition.Name}.",
        Notes =
        [
            .. new[] { decision.OverrideWords, decision.Note }.OfType<string>().Select(words => new FhirNote(decision.At, words)),
            .. amendments.Select(one => new FhirNote(one.At, one.Disposition is { } next ? $"{one.Words} Next step now: {next.Name}." : one.Words)),
        ],
    };

    private static string Verdict(DecisionEntry decision) => decision switch
    {
        { Suggested: null } => "Decided without a suggestion.",
        { Agrees: true } => "Agreed with the suggestion.",
        { Reason: { } reason } => $"Decided otherwise than suggested: {DecisionWording.Label(reason)}.",
        _ => "Decided otherwise than suggested.",
    };
}
