using Clinic.Data;
using Clinic.Domain.Review;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.DispositionEditing;

/// <summary>Reads the list in use, to be edited.</summary>
public sealed class ReadDispositions(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors)
{
    public async Task<DispositionsForm> RunAsync(CancellationToken stop)
    {
        await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var version = await context.DispositionListVersions.AsNoTracking().OrderByDescending(row => row.Number).FirstAsync(stop);
        var names = await StaffNames.ReadAsync(context, [version.CreatedBy], stop);
        return new DispositionsForm
        {
            Number = version.Number,
            ChangedAt = version.CreatedAt,
            ChangedBy = version.CreatedBy is { } by ? names.GetValueOrDefault(by, "a member of staff") : null,
            Rows = [.. DispositionList.Parse(version.Content).All.Select(DispositionRow.Of)],
        };
    }
}
