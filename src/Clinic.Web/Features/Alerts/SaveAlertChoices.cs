using Clinic.Data;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Alerts;

/// <summary>Keeps how a member of staff wants to be told of open alerts, beside the bar that everybody sees.</summary>
public sealed class SaveAlertChoices(IDbContextFactory<ClinicDbContext> contexts, FindStaff find)
{
    /// <returns>Whether it was kept; not where nobody of the staff asks.</returns>
    public async Task<bool> RunAsync(AlertSound sound, bool showsBadge, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (!Enum.IsDefined(sound) || await find.RunAsync(context, stop) is not var (_, account))
            return false;
        (account.AlertSound, account.HidesAlertBadge) = (sound, !showsBadge);
        await context.SaveChangesAsync(stop);
        return true;
    }
}
