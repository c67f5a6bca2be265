using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>
/// Serves a page of the queue and writes that it was served, in one transaction. Asked again for what is on the screen
/// already, it answers that nothing changed and serves nothing.
/// </summary>
public sealed class ServeQueuePage(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, QueueReader reader,
    IValidator<QueueFilter> validator, AuditTrail audit)
{
    public const int PageSize = 25;

    /// <param name="filter">What is wanted.</param>
    /// <param name="seen">The <see cref="QueueServing.Served.Seal"/> of what is on the screen, or null.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<QueueServing> RunAsync(QueueFilter filter, string? seen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return new QueueServing.NotAllowed();
        var asked = (await validator.ValidateAsync(filter, stop)).IsValid ? filter : new QueueFilter();
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var rows = await ReadRowsAsync(context, reviewer, asked, stop);
        var serving = await reader.ReadAsync(context, reviewer, asked, rows, seen, stop);
        if (serving is not QueueServing.Served served)
            return serving;
        audit.Add(context, new AuditEntry(AuditActions.QueueServed, nameof(ReviewCase))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            Detail = $"status={QueueAddress.Code(asked.Status)};rows={served.Entries.Count}",
        });
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return served;
    }

    // One more than a page tells whether there is another one.
    private static async Task<List<ReviewCase>> ReadRowsAsync(
        ClinicDbContext context, Reviewer reviewer, QueueFilter filter, CancellationToken stop)
    {
        var rows = QueueKeys.Narrow(FindReviewer.Cases(context, reviewer).AsNoTracking(), filter, reviewer.Id);
        if (filter.Since is not null || filter.Until is not null)
            rows = QueueSieve.Between(rows, filter, await ClinicZone.ReadAsync(context, stop));
        var found = new List<ReviewCase>();
        foreach (var stretch in QueueKeys.Beyond(rows, filter))
        {
            if (found.Count <= PageSize)
                found.AddRange(await QueueKeys.Order(stretch, filter).Take(PageSize + 1 - found.Count).ToListAsync(stop));
        }

        return found;
    }
}
