using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Screening;
using Clinic.Web.App.Languages;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.History;

/// <summary>Opens the answers of one of the patient's own submissions, by its place in their row. Each opening is on the trail.</summary>
public sealed class ReadOwnAnswers(PatientAccess access, PublishedQuestionSets sets, AuditTrail audit)
{
    /// <summary>The answers, or null where the person has no such submission.</summary>
    public async Task<OwnAnswers?> RunAsync(int number, CancellationToken stop)
    {
        await using var session = await access.OpenAsync(stop);
        if (session is null || number < 1)
            return null;
        var row = await session.Context.Submissions.AsNoTracking()
            .Where(one => one.PatientId == session.Patient.Id)
            .OrderBy(one => one.SubmittedAt).ThenBy(one => one.Id)
            .Skip(number - 1).FirstOrDefaultAsync(stop);
        if (row is null)
            return null;
        var draft = await session.Context.Drafts.AsNoTracking().SingleAsync(one => one.Id == row.DraftId, stop);
        if (await sets.ReadAsync(session.Context, draft, SpokenLanguages.Current.Tag, stop) is not { } reading)
            return null;
        audit.Add(session.Context, session.Entry(AuditActions.OwnAnswersRead, nameof(Submission), row.Id));
        await session.Context.SaveChangesAsync(stop);
        var sent = SubmittedAnswers.Parse(FieldProtector.Open(session.Key, SealedColumns.SubmissionAnswers, row.Id, row.Answers));
        return new OwnAnswers(number, row.SubmittedAt, sent.VisibleOf(reading.Shown.Set));
    }
}
