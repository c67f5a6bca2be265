using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Web.Features.Patients.Access;
using Clinic.Web.Features.Patients.Released;
using Clinic.Web.Shared.Results;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.History;

/// <summary>Reads the patient's own submissions, and the course of the measures a clinician released. Each reading is on the trail.</summary>
public sealed class ReadHistory(PatientAccess access, KnownRuleSets rules, AuditTrail audit)
{
    public async Task<OwnHistory?> RunAsync(CancellationToken stop)
    {
        await using var session = await access.OpenAsync(stop);
        if (session is null)
            return null;
        var released = await ReleasedResult.ReadAsync(session, rules, stop);
        var sent = await (
            from submission in session.Context.Submissions
            where submission.PatientId == session.Patient.Id
            join draft in session.Context.Drafts on submission.DraftId equals draft.Id
            orderby submission.SubmittedAt, submission.Id
            select new { submission.Id, submission.SubmittedAt, draft.SetCode }).ToListAsync(stop);
        audit.Add(session.Context, session.Entry(AuditActions.HistoryRead, nameof(Patient), session.Patient.Id));
        await session.Context.SaveChangesAsync(stop);
        var shown = released.Select(one => one.Submission?.Id).ToHashSet();
        return new OwnHistory(
            [.. sent.Select((row, index) => new HistoryEntry(index + 1, row.SetCode, row.SubmittedAt, shown.Contains(row.Id))).Reverse()],
            Courses(released));
    }

    private static List<HistoryCourse> Courses(IReadOnlyList<ReleasedResult> released) =>
    [
        .. from one in released
           let sent = one.Submission?.SubmittedAt
           where sent is not null
           orderby sent
           from reading in one.Measures
           where reading.Value is not null
           group new TrendPoint(sent.Value, reading) by reading.Measure into course
           orderby course.Key
           select new HistoryCourse(course.Key, [.. course]),
    ];
}
