using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Summaries;

/// <summary>Opens the patient's own released summaries, newest first; withdrawn ones are not shown. Each opening is on the trail.</summary>
public sealed class ReadSummaries(PatientAccess access, AuditTrail audit)
{
    private const string Author = "a clinician";

    public async Task<IReadOnlyList<PatientSummary>> RunAsync(CancellationToken stop)
    {
        await using var session = await access.OpenAsync(stop);
        if (session is null)
            return [];
        var rows = await session.Context.ReleasedSummaries.AsNoTracking()
            .Where(row => row.PatientId == session.Patient.Id && row.WithdrawnAt == null)
            .OrderByDescending(row => row.ReleasedAt)
            .ToListAsync(stop);
        foreach (var row in rows)
            audit.Add(session.Context, session.Entry(AuditActions.SummaryRead, nameof(ReleasedSummary), row.Id));
        await session.Context.SaveChangesAsync(stop);
        return
        [
            .. rows.Select(row => new PatientSummary(
                row.ReleasedAt, Author, FieldProtector.Open(session.Key, SealedColumns.ReleasedText, row.Id, row.Text))),
        ];
    }
}
