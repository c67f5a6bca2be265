using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Released;

/// <summary>What a clinician released to the patient: the summary, and the submission it is about.</summary>
public sealed record ReleasedResult(ReleasedSummary Summary, Submission? Submission, RuleSet? Rules)
{
    /// <summary>The measures that were released with it, and no other.</summary>
    public ValueList<MeasureReading> Measures => Submission?.ReadMeasures(Rules, Summary) ?? [];

    /// <summary>Reads the patient's own, newest first, still sealed; what was withdrawn is not among them.</summary>
    public static async Task<IReadOnlyList<ReleasedResult>> ReadAsync(PatientSession session, KnownRuleSets rules, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(rules);
        var context = session.Context;
        var rows = await (
            from summary in context.ReleasedSummaries.AsNoTracking()
            where summary.PatientId == session.Patient.Id && summary.WithdrawnAt == null
            join row in context.ReviewCases.AsNoTracking() on summary.CaseId equals row.Id
            join submission in context.Submissions.AsNoTracking() on row.SubmissionId equals submission.Id into sent
            from submission in sent.DefaultIfEmpty()
            orderby summary.ReleasedAt descending
            select new { summary, submission }).ToListAsync(stop);
        var results = new List<ReleasedResult>();
        foreach (var row in rows)
        {
            var made = row.submission is null ? null : await rules.FindAsync(context, row.submission.RuleSet, stop);
            results.Add(new ReleasedResult(row.summary, row.submission, made));
        }

        return results;
    }
}
