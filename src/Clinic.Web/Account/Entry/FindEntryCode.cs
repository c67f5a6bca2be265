using Clinic.Data;
using Clinic.Data.Entry;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Account.Entry;

/// <summary>Finds the code that somebody brings. It lets nobody in; it says only whether to ask for the date of birth.</summary>
public sealed class FindEntryCode(
    IDbContextFactory<ClinicDbContext> contexts, EntryCodes codes, EntryGuard guard, EntryRate rate, TimeProvider clock)
{
    private const int LongestLink = 64;

    public async Task<EntryFinding> RunAsync(EntryAttempt attempt, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var code = attempt.Link is { Length: <= LongestLink } link ? link : attempt.Link is null ? ShortCode.Read(attempt.Typed) : null;
        if (!rate.Allows(attempt.Source, code ?? ""))
            return new EntryFinding.Closed(EntryProblem.TooMany);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await guard.MustWaitAsync(context, attempt.Source, stop))
            return new EntryFinding.Closed(EntryProblem.TooMany);
        var row = code is null ? null
            : attempt.Link is null ? await codes.FindByCodeAsync(context, code, stop)
            : await codes.FindByLinkAsync(context, code, stop);
        if (row is null)
        {
            // What cannot be a code is a slip of the hand; what could be one is a guess until it is known.
            if (code is not null)
                await guard.AddAsync(context, attempt.Source, stop);
            return new EntryFinding.Closed(EntryProblem.Unknown);
        }

        // Not a guess: somebody at home types what the desk gave them.
        if (row.Kind == EntryKind.Kiosk && !attempt.IsAtKiosk)
            return new EntryFinding.Closed(EntryProblem.KioskOnly);
        var state = row.StateAt(clock.GetUtcNow());
        return state == EntryState.Open ? new EntryFinding.Found(row.Id, row.Language) : new EntryFinding.Closed(EntryProblems.Of(state), row.Id);
    }
}
