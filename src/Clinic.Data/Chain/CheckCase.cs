using System.Globalization;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Chain;

/// <summary>Compares everything signed about one case with what lies in the database now.</summary>
public sealed class CheckCase(LinkCheck check)
{
    /// <summary>Reads everything itself.</summary>
    public Task<IReadOnlyList<RecordFinding>> RunAsync(ClinicDbContext context, ReviewCase row, CancellationToken stop) =>
        RunAsync(context, row, read: null, stop);

    /// <summary>Compares what was read of the case in this transaction, and reads the rest.</summary>
    public async Task<IReadOnlyList<RecordFinding>> RunAsync(ClinicDbContext context, ReviewCase row, CaseRecords? read, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        var links = await context.ChainLinks.AsNoTracking().Where(link => link.CaseId == row.Id).OrderBy(link => link.Sequence).ToListAsync(stop);
        var findings = new List<RecordFinding>();
        foreach (var link in links)
        {
            if (check.IsWhole(link))
                findings.AddRange(await check.RunAsync(context, link, link == links[^1], read, stop));
            else
                findings.Add(new(RecordKind.Link, link.Sequence.ToString(CultureInfo.InvariantCulture), RecordFault.Altered, row.Id));
        }

        findings.AddRange(await UnsignedRecords.FindAsync(context, row.Id, stop));
        return [.. findings.Distinct()];
    }
}
