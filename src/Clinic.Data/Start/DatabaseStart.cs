using Clinic.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Data.Start;

/// <summary>Makes the database ready before anything is served, or refuses with one plain sentence.</summary>
public sealed class DatabaseStart(IServiceProvider services)
{
    /// <exception cref="ClinicStartupException">Clinic cannot start as it is set up.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        if (settings.Provider == DatabaseProvider.Sqlite || settings.MayCreateKeys)
        {
            DataFolder.Prepare(settings.DataFolder);
        }

        // Asked for first, so that a missing key file is named before a database is made.
        var check = services.GetRequiredService<KeyChecking>();
        var contexts = services.GetRequiredService<IDbContextFactory<ClinicDbContext>>();
        await using var context = await contexts.CreateDbContextAsync(stop);
        await DatabaseReach.EnsureAsync(context, settings, stop);
        await MigrateAsync(context, settings, stop);
        await check.RunAsync(context, stop);
    }

    /// <summary>Makes sure of a database and keys that are ready, and changes neither; for tools beside the portal.</summary>
    /// <exception cref="ClinicStartupException">Database or keys cannot be used as they are.</exception>
    public async Task RequireAsync(CancellationToken stop)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        var check = services.GetRequiredService<KeyChecking>();
        var contexts = services.GetRequiredService<IDbContextFactory<ClinicDbContext>>();
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (!await context.Database.CanConnectAsync(stop))
        {
            throw new ClinicStartupException("There is no database to read: check Data:Folder or Database:ConnectionString.");
        }

        await DatabaseReach.EnsureAsync(context, settings, stop);
        if ((await context.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            throw new ClinicStartupException("The database belongs to an older version of Clinic: start the portal of this version once.");
        }

        await check.RunAsync(context, stop);
    }

    private static async Task MigrateAsync(ClinicDbContext context, DatabaseSettings settings, CancellationToken stop)
    {
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await context.Database.GetAppliedMigrationsAsync(stop)).ToHashSet(StringComparer.Ordinal);
        if (!applied.IsSubsetOf(known))
        {
            throw new ClinicStartupException(
                "The database was made by a newer version of Clinic: install that version, or restore a backup from before the upgrade.");
        }

        if (applied.IsProperSubsetOf(known))
        {
            await using var turn = await MigrationTurn.TakeAsync(context, settings, stop);
            await context.Database.MigrateAsync(stop);
        }
    }
}
