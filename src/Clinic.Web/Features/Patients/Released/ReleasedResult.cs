using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Released;

/// <summary>What a clinician released to the patient: the summary, and the submission it is about.</summary>
public sealed record ReleasedResult(ReleasedSummary Summary, Submission? Submission)
{
    /// <summary>The measures that were released with it, and no other.</summary>
    public ValueList<MeasureReading> Measures => Submission?.ReadMeasures(Summary) ?? [];

    /// <summary>Reads the patient's own, newest first, still sealed; what was withdrawn is not among them.</summary>
    public static async Task<IReadOnlyList<ReleasedResult>> ReadAsync(PatientSession session, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(session);
        var context = session.Context;
        var rows = await (
            from summary in context.ReleasedSummaries.AsNoTracking()
            where summary.PatientId == session.Patient.Id && summary.WithdrawnAt == null
            join row in context.ReviewCases.AsNoTracking() on summary.CaseId equals row.Id
            join submission in context.Submissions.AsNoTracking() on row.SubmissionId equals submission.Id into sent
            from submission in sent.DefaultIfEmpty()
            orderby summary.ReleasedAt descending
            select new { summary, submission }).ToListAsync(stop);
        return [.. rows.Select(row => new ReleasedResult(row.summary, row.submission))];
    }
}
