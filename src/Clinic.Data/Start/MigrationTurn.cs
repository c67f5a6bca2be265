using Clinic.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Start;

/// <summary>
/// EF guards migrations on SQLite with a row that outlives a killed process and would make every later start wait for
/// ever. A locked file dies with its process: whoever holds it may remove that row.
/// </summary>
internal sealed class MigrationTurn : IAsyncDisposable
{
    private readonly FileStream? file;

    private MigrationTurn(FileStream? file) => this.file = file;

    public static async Task<MigrationTurn> TakeAsync(ClinicDbContext context, DatabaseSettings settings, CancellationToken stop)
    {
        if (settings.Provider != DatabaseProvider.Sqlite)
        {
            return new MigrationTurn(null);
        }

        var file = Open(Path.Combine(settings.DataFolder, "migration.lock"));
        var lockTables = await context.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(stop);
        if (lockTables > 0)
        {
            await context.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", stop);
        }

        return new MigrationTurn(file);
    }

    public async ValueTask DisposeAsync()
    {
        if (file is not null)
        {
            await file.DisposeAsync();
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException fault)
        {
            throw new ClinicStartupException("Another start of Clinic is updating the database: wait until it is ready, then start again.", fault);
        }
    }
}
