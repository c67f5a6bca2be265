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
            Decision = file.Standing is { } standing ? Decide(standing, file.Actions) : null,
        };
    }

    private static FhirDecision Decide(StandingDecision standing, IEnumerable<ActionEntry> actions)
    {
        var signed = standing.Original;
        return new()
        {
            SignedAt = signed.At,
            SignedBy = signed.By,
            Decided = standing.Decided,
            Summary = $"{Verdict(signed)}{Put(standing.Correction?.Decided)} {Next(standing)}",
            Notes =
            [
                .. actions.Select(one => new FhirNote(one.At, Act(one), one.By)),
                .. new[] { signed.OverrideWords, signed.Note }.OfType<string>().Select(words => new FhirNote(signed.At, words, signed.By)),
                .. standing.Amendments.Select(one => new FhirNote(one.At, Added(one), one.By)),
            ],
        };
    }

    private static string Act(ActionEntry action) =>
        $"Safety action: {DecisionWording.Label(action.Kind)}.{(action.Words is { } words ? $" {words}" : null)}";

    private static string Added(AmendmentEntry one) =>
        $"{one.Words}{(one.Decided is { } put ? $" Classification now: {ClinicianWording.Label(put)}." : null)}{(one.Disposition is { } next ? $" Next step now: {next.Name}." : null)}";

    private static string? Put(Classification? corrected) => corrected is { } put ? $" Put right later: {ClinicianWording.Label(put)}." : null;

    // What an amendment put in its place holds; what was signed first stands beside it.
    private static string Next(StandingDecision standing)
    {
        var first = standing.Original.Disposition;
        var instead = standing.Disposition.Code == first.Code ? null : $" Signed first: {first.Name}.";
        var again = standing.RecheckWeeks is { } weeks
            ? $" Ask again in {weeks} {(weeks == 1 ? "week" : "weeks")}{(standing.RecheckBattery is { } battery ? $": {DecisionWording.Label(battery)}" : null)}."
            : null;
        return $"Next step: {standing.Disposition.Name}.{instead}{again}";
    }

    private static string Verdict(DecisionEntry decision) => decision switch
    {
        { Suggested: null } => "Decided without a suggestion.",
        { Agrees: true } => "Agreed with the suggestion.",
        { Reason: { } reason } => $"Decided otherwise than suggested: {DecisionWording.Label(reason)}.",
        _ => "Decided otherwise than suggested.",
    };
}
