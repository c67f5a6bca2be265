using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Chain;

/// <summary>Finds records that stand among the signed ones without a link: nobody signed them.</summary>
internal static class UnsignedRecords
{
    /// <param name="context">The database.</param>
    /// <param name="caseId">Of this case alone; null for all.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<IReadOnlyList<RecordFinding>> FindAsync(ClinicDbContext context, Guid? caseId, CancellationToken stop)
    {
        if (!await context.ChainHeads.AnyAsync(stop) && !await context.ChainLinks.AnyAsync(stop))
        {
            return [];
        }

        var decisions = await context.Decisions.AsNoTracking()
            .Where(row => (caseId == null || row.CaseId == caseId) && !context.ChainLinks.Any(link => link.RecordId == row.Id))
            .OrderBy(row => row.Id).Select(row => new { row.Id, row.CaseId }).ToListAsync(stop);
        var amendments = await context.Amendments.AsNoTracking()
            .Where(row => (caseId == null || row.CaseId == caseId) && !context.ChainLinks.Any(link => link.RecordId == row.Id))
            .OrderBy(row => row.Id).Select(row => new { row.Id, row.CaseId }).ToListAsync(stop);
        return
        [
            .. decisions.Select(row => new RecordFinding(RecordKind.Decision, row.Id.ToString(), RecordFault.Inserted, row.CaseId)),
            .. amendments.Select(row => new RecordFinding(RecordKind.Amendment, row.Id.ToString(), RecordFault.Inserted, row.CaseId)),
        ];
    }
}
