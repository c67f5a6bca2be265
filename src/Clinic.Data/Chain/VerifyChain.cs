using System.Security.Cryptography;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Chain;

/// <summary>Walks the chain of signed records from its beginning and compares every link with what lies in the database. It changes nothing.</summary>
public sealed class VerifyChain(IDbContextFactory<ClinicDbContext> contexts, LinkCheck check, LinkCodes links, ChainAnchor anchor)
{
    private const int PageSize = 200;

    public async Task<ChainVerified> RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var findings = new List<RecordFinding>();
        var (held, hasAnchor) = await HeldAsync(findings, stop);
        var walk = new ChainWalk(held, hasAnchor);
        var after = await WalkAsync(context, walk, long.MinValue, long.MaxValue, findings, stop);
        var head = await context.ChainHeads.AsNoTracking().SingleOrDefaultAsync(stop);

        // Somebody may have signed between the last page and the head.
        if (head is not null && head.Sequence > walk.Last)
            await WalkAsync(context, walk, after, head.Sequence, findings, stop);
        walk.End(head, head is not null && CryptographicOperations.FixedTimeEquals(head.Code, links.OfHead(head.Sequence, head.LinkCode)), findings);
        findings.AddRange(await UnsignedRecords.FindAsync(context, caseId: null, stop));
        return new ChainVerified(walk.Count, [.. findings.Distinct()], hasAnchor);
    }

    /// <summary>Goes on after a link, to another or to the last there is now; gives the number of the last walked over.</summary>
    private async Task<long> WalkAsync(ClinicDbContext context, ChainWalk walk, long after, long upTo, List<RecordFinding> findings, CancellationToken stop)
    {
        while (await PageAsync(context, after, upTo, stop) is { Count: > 0 } page)
        {
            var latest = await LatestAsync(context, page, stop);
            foreach (var link in page)
            {
                var isWhole = check.IsWhole(link);
                walk.Step(link, isWhole, findings);
                if (isWhole)
                {
                    findings.AddRange(await check.RunAsync(context, link, latest[link.CaseId] == link.Sequence, read: null, stop));
                }
            }

            after = page[^1].Sequence;
        }

        return after;
    }

    private static Task<List<ChainLink>> PageAsync(ClinicDbContext context, long after, long upTo, CancellationToken stop) =>
        context.ChainLinks.AsNoTracking().Where(link => link.Sequence > after && link.Sequence <= upTo).OrderBy(link => link.Sequence).Take(PageSize).ToListAsync(stop);

    private static async Task<Dictionary<Guid, long>> LatestAsync(ClinicDbContext context, List<ChainLink> page, CancellationToken stop)
    {
        var cases = page.Select(link => link.CaseId).Distinct().ToList();
        return await context.ChainLinks.Where(link => cases.Contains(link.CaseId)).GroupBy(link => link.CaseId)
            .Select(group => new { group.Key, Last = group.Max(link => link.Sequence) })
            .ToDictionaryAsync(group => group.Key, group => group.Last, stop);
    }

    private async Task<(AnchorReading? Held, bool IsThere)> HeldAsync(List<RecordFinding> findings, CancellationToken stop)
    {
        try
        {
            var held = await anchor.ReadAsync(stop);
            return (held, held is not null);
        }
        catch (FormatException)
        {
            findings.Add(new(RecordKind.Anchor, "file", RecordFault.Altered));
            return (null, true);
        }
    }
}
