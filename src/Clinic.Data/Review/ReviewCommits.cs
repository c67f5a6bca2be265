using System.Data.Common;
using System.Runtime.CompilerServices;
using Clinic.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Clinic.Data.Review;

/// <summary>
/// Knocks when a change of the queue is committed. Every change of a case writes its audit row in the same transaction,
/// also one made by an update without tracking; so the audit rows tell, and nobody has to remember to knock.
/// </summary>
public sealed class ReviewCommits(ReviewSignal signal) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    // A context that is given back without a commit keeps its mark; all that costs is one look too many.
    private readonly ConditionalWeakTable<DbContext, object> touched = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Mark(eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Mark(eventData);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        KnockUnlessOpen(eventData);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        KnockUnlessOpen(eventData);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Knock(eventData?.Context);

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Knock(eventData?.Context);
        return Task.CompletedTask;
    }

    private void Mark(DbContextEventData eventData)
    {
        if (eventData.Context is { } context && context.ChangeTracker.Entries<AuditEvent>()
            .Any(entry => entry.State == EntityState.Added && ReviewActions.All.Contains(entry.Entity.Action)))
        {
            touched.AddOrUpdate(context, signal);
        }
    }

    private void KnockUnlessOpen(SaveChangesCompletedEventData eventData)
    {
        if (eventData.Context is { Database.CurrentTransaction: null } context)
        {
            Knock(context);
        }
    }

    private void Knock(DbContext? context)
    {
        if (context is not null && touched.Remove(context))
        {
            signal.Knock();
        }
    }
}
