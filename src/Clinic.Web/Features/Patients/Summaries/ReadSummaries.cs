using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Web.Features.Patients.Access;
using Clinic.Web.Features.Patients.Released;

namespace Clinic.Web.Features.Patients.Summaries;

/// <summary>Opens the patient's own released summaries, newest first; withdrawn ones are not shown. Each opening is on the trail.</summary>
public sealed class ReadSummaries(PatientAccess access, KnownRuleSets rules, AuditTrail audit)
{
    private const string Author = "a clinician";

    public async Task<IReadOnlyList<PatientSummary>> RunAsync(CancellationToken stop)
    {
        await using var session = await access.OpenAsync(stop);
        if (session is null)
            return [];
        var rows = await ReleasedResult.ReadAsync(session, rules, stop);
        foreach (var row in rows)
            audit.Add(session.Context, session.Entry(AuditActions.SummaryRead, nameof(ReleasedSummary), row.Summary.Id));
        await session.Context.SaveChangesAsync(stop);
        return
        [
            .. rows.Select(row => new PatientSummary(
                row.Summary.ReleasedAt,
                Author,
                FieldProtector.Open(session.Key, SealedColumns.ReleasedText, row.Summary.Id, row.Summary.Text))
            {
                SentAt = row.Submission?.SubmittedAt,
                Measures = row.Measures,
            }),
        ];
    }
}
