using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Shared.Times;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.SecondReadings;

/// <summary>Lists the second readings that wait for this clinician, the longest waiting first, a page at a time; nothing of the person.</summary>
public sealed class ListSecondReadings(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, AuditTrail audit)
{
    public const int PageSize = 25;

    /// <summary>A page; null where no clinician asks.</summary>
    public async Task<SecondReadingList?> RunAsync(SecondReadingCursor? after, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return null;
        var rows = OpenDraws.Of(context, reviewer).AsNoTracking();
        if (after is { } from)
        {
            var (at, id) = (from.At, from.Id);
            rows = rows.Where(draw => draw.DrawnAt > at || (draw.DrawnAt == at && draw.Id.CompareTo(id) > 0));
        }

        var found = await rows.OrderBy(draw => draw.DrawnAt).ThenBy(draw => draw.Id).Take(PageSize + 1)
            .Select(draw => new WaitingReading(
                draw.Id, draw.DrawnAt, context.ReviewCases.Where(row => row.Id == draw.CaseId).Select(row => row.IsDemo).Single()))
            .ToListAsync(stop);
        var page = found.Take(PageSize).ToList();
        audit.Add(context, new AuditEntry(AuditActions.SecondReadingsServed, nameof(SecondReadingDraw))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            Detail = $"rows={page.Count}",
        });
        await context.SaveChangesAsync(stop);
        return new SecondReadingList(
            page, found.Count > PageSize ? new SecondReadingCursor(page[^1].DrawnAt, page[^1].DrawId) : null, await ClinicZone.ReadAsync(context, stop));
    }
}

/// <summary>A page of second readings.</summary>
public sealed record SecondReadingList(IReadOnlyList<WaitingReading> Rows, SecondReadingCursor? Next, ClinicTime Time);

/// <summary>A second reading that waits.</summary>
public sealed record WaitingReading(Guid DrawId, DateTimeOffset DrawnAt, bool IsDemo);
