using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Review;

/// <summary>
/// Takes a case for the rest of a transaction. Whoever writes around the same case waits until it is over, and reads after
/// that how the case stands: nobody signs beside an alert or an action that is being written. The row stays as it is, so
/// what somebody wrote about it does not go stale. SQLite has one writer at a time anyway; PostgreSQL has many.
/// </summary>
public static class CaseLock
{
    /// <param name="cases">The rows; taken before anything else is read of them.</param>
    /// <param name="stop">Stops waiting.</param>
    public static Task TakeAsync(IQueryable<ReviewCase> cases, CancellationToken stop) =>
        cases.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, row => row.Status), stop);
}
