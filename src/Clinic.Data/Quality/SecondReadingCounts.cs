using Clinic.Domain.Agreement;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Quality;

/// <summary>Counts second readings by the share they were drawn with.</summary>
public static class SecondReadingCounts
{
    public static async Task<IReadOnlyList<SecondReadingCount>> ReadAsync(ClinicDbContext context, QualityScope scope, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(scope);
        var rows = await (
            from reading in context.SecondReadings.AsNoTracking()
            join draw in context.SecondReadingDraws on reading.DrawId equals draw.Id
            join row in AgreementRows.Cases(context, scope) on reading.CaseId equals row.Id
            where reading.ReadAt >= scope.From && reading.ReadAt < scope.To
            group reading by new { draw.Share, reading.FindsSomething } into alike
            select new { alike.Key.Share, alike.Key.FindsSomething, Count = alike.LongCount() }).ToListAsync(stop);
        return
        [
            .. rows.GroupBy(row => row.Share)
                .OrderBy(share => share.Key)
                .Select(share => new SecondReadingCount(
                    share.Key, share.Sum(row => row.Count), share.Where(row => row.FindsSomething).Sum(row => row.Count))),
        ];
    }

    /// <summary>Cases drawn and not read yet.</summary>
    public static Task<int> OpenAsync(ClinicDbContext context, QualityScope scope, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(scope);
        return (
            from draw in context.SecondReadingDraws.AsNoTracking()
            where draw.ReadAt == null
            join row in AgreementRows.Cases(context, scope) on draw.CaseId equals row.Id
            select draw.Id).CountAsync(stop);
    }
}
