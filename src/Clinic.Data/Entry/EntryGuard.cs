using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Entry;

/// <summary>Counts codes that do not exist by where they came from, in the database, so that a restart or a second instance forgets nothing.</summary>
public sealed class EntryGuard(BlindIndex index, TimeProvider clock)
{
    /// <summary>Whether this address has tried too many and has to wait.</summary>
    public Task<bool> MustWaitAsync(ClinicDbContext context, string source, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (hash, since) = (index.Of(BlindIndexPurpose.EntrySource, source), clock.GetUtcNow() - EntryLimits.Window);
        return context.EntryRefusals.Where(row => row.Source == hash && row.At > since)
            .OrderBy(row => row.At).Skip(EntryLimits.UnknownCodes - 1).AnyAsync(stop);
    }

    /// <summary>Remembers one, and forgets those of other days; saves by itself.</summary>
    public async Task AddAsync(ClinicDbContext context, string source, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var now = clock.GetUtcNow();
        context.EntryRefusals.Add(new EntryRefusal { Id = RowId.New(clock), At = now, Source = index.Of(BlindIndexPurpose.EntrySource, source) });
        await context.SaveChangesAsync(stop);
        var old = now - EntryLimits.Memory;
        await context.EntryRefusals.Where(row => row.At < old).ExecuteDeleteAsync(stop);
    }
}
