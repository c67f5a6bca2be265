using Clinic.Data.Audit;
using Clinic.Domain.Review;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Chain;

/// <summary>
/// Finds records that stand among the signed ones without a link, which nobody signed, and cases that are decided without a
/// decision.
/// </summary>
internal static class UnsignedRecords
{
    /// <param name="context">The database.</param>
    /// <param name="caseId">Of this case alone; null for all.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<IReadOnlyList<RecordFinding>> FindAsync(ClinicDbContext context, Guid? caseId, CancellationToken stop)
    {
        if (!await context.ChainHeads.AnyAsync(stop) && !await context.ChainLinks.AnyAsync(stop))
        {
            return await WasBegunAsync(context, stop) ? [new(RecordKind.Head, ChainWalk.Whole, RecordFault.Removed)] : [];
        }

        var decisions = await context.Decisions.AsNoTracking()
            .Where(row => (caseId == null || row.CaseId == caseId) && !context.ChainLinks.Any(link => link.RecordId == row.Id))
            .OrderBy(row => row.Id).Select(row => new { row.Id, row.CaseId }).ToListAsync(stop);
        var amendments = await context.Amendments.AsNoTracking()
            .Where(row => (caseId == null || row.CaseId == caseId) && !context.ChainLinks.Any(link => link.RecordId == row.Id))
            .OrderBy(row => row.Id).Select(row => new { row.Id, row.CaseId }).ToListAsync(stop);
        var cases = await context.ReviewCases
            .Where(row => (caseId == null || row.Id == caseId) && row.Status == CaseStatus.Decided && !row.IsDrill
                && !context.Decisions.Any(decision => decision.CaseId == row.Id) && !context.ChainLinks.Any(link => link.CaseId == row.Id))
            .OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(stop);
        return
        [
            .. cases.Select(id => new RecordFinding(RecordKind.Decision, $"of case {id}", RecordFault.Removed, id)),
            .. decisions.Select(row => new RecordFinding(RecordKind.Decision, row.Id.ToString(), RecordFault.Inserted, row.CaseId)),
            .. amendments.Select(row => new RecordFinding(RecordKind.Amendment, row.Id.ToString(), RecordFault.Inserted, row.CaseId)),
        ];
    }

    /// <summary>
    /// Whether there was a chain: the audit trail says so, or something is signed. The portal begins a chain at its first start,
    /// before anybody can sign.
    /// </summary>
    public static async Task<bool> WasBegunAsync(ClinicDbContext context, CancellationToken stop) =>
        await context.AuditEvents.AnyAsync(row => row.Action == AuditActions.ChainBegun, stop) || await context.Decisions.AnyAsync(stop);
}
