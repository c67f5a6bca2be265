using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Data.Start;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Chain;

/// <summary>
/// Begins the chain of signed records where there is none: decisions from before are taken up as they are found. A chain
/// that was there and has lost its head is never begun anew by itself.
/// </summary>
public sealed class BeginChain(
    IDbContextFactory<ClinicDbContext> contexts, ChainLog chain, ChainAnchor anchor, LinkCodes links, AuditTrail audit)
{
    /// <exception cref="ClinicStartupException">There was a chain, and its head is gone.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        if (await context.ChainHeads.AnyAsync(stop))
            return;
        if (File.Exists(anchor.Path) || await context.ChainLinks.AnyAsync(stop))
        {
            throw new ClinicStartupException(
                $"The database has lost the head of its chain of signed records: restore it from a backup. If you restored one from before the first signature, remove {anchor.Path} first.");
        }

        if (await context.AuditEvents.AnyAsync(row => row.Action == AuditActions.ChainBegun, stop))
        {
            throw new ClinicStartupException(
                "The chain of signed records was begun before, and nothing of it is left in this database: restore it from a backup. What is decided here is not taken up as signed.");
        }

        var head = new ChainHead { LinkCode = LinkCodes.Nothing, Code = links.OfHead(0, LinkCodes.Nothing) };
        context.ChainHeads.Add(head);
        var earlier = await (
            from decision in context.Decisions
            join row in context.ReviewCases on decision.CaseId equals row.Id
            orderby decision.DecidedAt, decision.Id
            select new { Decision = decision, Case = row }).AsNoTracking().ToListAsync(stop);
        foreach (var one in earlier)
            await chain.AddAsync(context, one.Case, one.Decision, ChainedKind.Adopted, stop);
        audit.Add(context, new AuditEntry(AuditActions.ChainBegun, nameof(ChainHead))
        {
            EntityId = head.Id,
            Detail = FormattableString.Invariant($"adopted={earlier.Count}"),
        });
        try
        {
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        catch (DbUpdateException fault) when (DatabaseConflict.Is(fault))
        {
            // Another instance started at the same moment.
            return;
        }

        if (head.Sequence > 0)
            await anchor.HoldAsync(head, stop);
    }
}
