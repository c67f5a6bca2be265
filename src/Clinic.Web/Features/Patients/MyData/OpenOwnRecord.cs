using Clinic.Data.Consent;
using Clinic.Data.Drafts;
using Clinic.Data.Encryption;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Domain.Consent;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Patients.Access;
using Clinic.Web.Features.Patients.Released;
using Clinic.Web.Features.Patients.SafetyPlans;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.MyData;

/// <summary>Opens a patient's own rows for the download.</summary>
public sealed class OpenOwnRecord(PublishedQuestionSets sets, KnownRuleSets rules, TimeProvider clock)
{
    public async Task<OwnRecord> RunAsync(PatientSession session, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(session);
        var (patient, key) = (session.Patient, session.Key);
        var released = await ReleasedResult.ReadAsync(session, rules, stop);
        return new OwnRecord
        {
            At = clock.GetUtcNow(),
            Clinic = session.Clinic.Name,
            PatientId = patient.Id,
            Name = FieldProtector.Open(key, SealedColumns.PatientName, patient.Id, patient.Name),
            Email = Open(session, SealedColumns.PatientEmail, patient.Email),
            DateOfBirth = Open(session, SealedColumns.PatientDateOfBirth, patient.DateOfBirth),
            Submissions = await SubmissionsAsync(session, released, stop),
            Summaries =
            [
                .. released.Reverse().Select(one => new OwnSummary(
                    one.Summary.Id,
                    one.Summary.ReleasedAt,
                    FieldProtector.Open(key, SealedColumns.ReleasedText, one.Summary.Id, one.Summary.Text),
                    one.Submission?.Id)),
            ],
            Plan = await ReadPlan.FindAsync(session, stop) is { Plan: not null } plan ? plan : null,
            Consents = await ConsentsAsync(session, stop),
            Drafts = await DraftsAsync(session, stop),
        };
    }

    private static string? Open(PatientSession session, SealedColumn column, Sealed? value) =>
        value is { } words ? FieldProtector.Open(session.Key, column, session.Patient.Id, words) : null;

    private async Task<IReadOnlyList<OwnSubmission>> SubmissionsAsync(
        PatientSession session, IReadOnlyList<ReleasedResult> released, CancellationToken stop)
    {
        var rows = await session.Context.Submissions.AsNoTracking()
            .Where(row => row.PatientId == session.Patient.Id).OrderBy(row => row.SubmittedAt).ThenBy(row => row.Id).ToListAsync(stop);
        var own = new List<OwnSubmission>();
        foreach (var row in rows)
        {
            if (await sets.FindAsync(session.Context, row.QuestionSetVersionId, stop) is not { } version)
                continue;
            var result = released.FirstOrDefault(one => one.Submission?.Id == row.Id);
            own.Add(new OwnSubmission(
                row,
                version.Set,
                SubmittedAnswers.Parse(FieldProtector.Open(session.Key, SealedColumns.SubmissionAnswers, row.Id, row.Answers)),
                ScreeningExplanation.Parse(FieldProtector.Open(session.Key, SealedColumns.SubmissionEvidence, row.Id, row.Evidence)),
                result is null && session.Clinic.OffersUnreleasedResults ? row.ReadMeasures(await rules.FindAsync(session.Context, row.RuleSet, stop)) : result?.Measures ?? [],
                result is not null));
        }

        return own;
    }

    private static async Task<IReadOnlyList<OwnSignature>> ConsentsAsync(PatientSession session, CancellationToken stop)
    {
        var rows = await (
            from signature in session.Context.ConsentSignatures.AsNoTracking()
            where signature.PatientId == session.Patient.Id
            join version in session.Context.ConsentVersions on signature.ConsentVersionId equals version.Id
            orderby signature.SignedAt, signature.Id
            select new { signature, version.Content }).ToListAsync(stop);
        return
        [
            .. rows.Select(row => new OwnSignature(
                ConsentStatement.Open(session.Key, row.signature), ConsentTexts.Parse(row.Content).In(row.signature.Language).Text, row.signature.WithdrawnAt)),
        ];
    }

    private async Task<IReadOnlyList<OwnDraft>> DraftsAsync(PatientSession session, CancellationToken stop)
    {
        // What holds no answer is nothing of theirs: a case that a clinician opened hangs on such a sitting.
        var drafts = await session.Drafts.AsNoTracking()
            .Where(row => row.Status != DraftStatus.Submitted && session.Context.SavedAnswers.Any(answer => answer.DraftId == row.Id))
            .OrderBy(row => row.StartedAt).ToListAsync(stop);
        var own = new List<OwnDraft>();
        foreach (var draft in drafts)
        {
            if (await sets.FindAsync(session.Context, draft.QuestionSetVersionId, stop) is { } version)
            {
                var sitting = await DraftHistory.ReplayAsync(session.Context, session.Key, draft.Id, version.Set, stop);
                own.Add(new OwnDraft(draft.StartedAt, version.Set, sitting.Visible));
            }
        }

        return own;
    }
}
