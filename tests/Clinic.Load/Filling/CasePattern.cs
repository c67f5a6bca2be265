using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Load.Filling;

/// <summary>A case that went through the portal's own use cases, opened: what copies are made of.</summary>
internal sealed record CasePattern
{
    public required ReviewCase Case { get; init; }

    public required Draft Draft { get; init; }

    public required QuestionSetVersion QuestionSet { get; init; }

    public required Submission Submission { get; init; }

    public required SubmittedAnswers Submitted { get; init; }

    public required string Evidence { get; init; }

    public required IReadOnlyList<(SavedAnswer Row, string Value)> Answers { get; init; }

    /// <summary>Every intake of a demo person that was sent. A follow-up is left out: it says something only beside the answers before it.</summary>
    public static async Task<IReadOnlyList<CasePattern>> ReadAsync(ClinicDbContext context, PatientKeys keys)
    {
        var cases = await context.ReviewCases.AsNoTracking()
            .Where(row => row.SubmissionId != null && row.IsDemo && context.Drafts.Any(draft => draft.Id == row.DraftId && draft.SetCode == BuiltInQuestionSets.IntakeCode))
            .OrderBy(row => row.Id).ToListAsync();
        var patterns = new List<CasePattern>();
        foreach (var row in cases)
            patterns.Add(await OpenAsync(context, keys, row));
        return patterns.Count > 0 ? patterns : throw new InvalidOperationException("The database holds no demo case to copy: start the portal once with Demo:Cases on.");
    }

    private static async Task<CasePattern> OpenAsync(ClinicDbContext context, PatientKeys keys, ReviewCase row)
    {
        var key = await keys.OpenAsync(context, row.PatientId, CancellationToken.None);
        var draft = await context.Drafts.AsNoTracking().SingleAsync(one => one.Id == row.DraftId);
        var submission = await context.Submissions.AsNoTracking().SingleAsync(one => one.Id == row.SubmissionId);
        var answers = await context.SavedAnswers.AsNoTracking().Where(one => one.DraftId == row.DraftId).OrderBy(one => one.Ordinal).ToListAsync();
        return new CasePattern
        {
            Case = row,
            Draft = draft,
            QuestionSet = await context.QuestionSetVersions.AsNoTracking().SingleAsync(one => one.Id == draft.QuestionSetVersionId),
            Submission = submission,
            Submitted = SubmittedAnswers.Parse(FieldProtector.Open(key, SealedColumns.SubmissionAnswers, submission.Id, submission.Answers)),
            Evidence = FieldProtector.Open(key, SealedColumns.SubmissionEvidence, submission.Id, submission.Evidence),
            Answers = [.. answers.Select(one => (one, FieldProtector.Open(key, SealedColumns.SavedAnswer, one.Id, one.Value)))],
        };
    }
}
