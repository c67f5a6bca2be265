using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Start;

/// <summary>Opens the database once, to say in plain words why it cannot be used. Never repeats a password.</summary>
internal static class DatabaseReach
{
    public static async Task EnsureAsync(ClinicDbContext context, DatabaseSettings settings, CancellationToken stop)
    {
        try
        {
            await context.Database.OpenConnectionAsync(stop);
            if (context.Database.IsSqlite())
            {
                // SQLite opens any file at all; reading it is what tells.
                await context.Database.ExecuteSqlAsync($"SELECT COUNT(*) FROM sqlite_master", stop);
            }

            await context.Database.CloseConnectionAsync();
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // The first start makes the database.
        }
        catch (PostgresException fault)
        {
            throw new ClinicStartupException(
                $"PostgreSQL at {Server(settings)} refuses the connection ({fault.SqlState}): check user, password and rights in Database:ConnectionString.",
                fault);
        }
        catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException })
        {
            throw new ClinicStartupException(
                $"PostgreSQL at {Server(settings)} cannot be reached: check that it runs, and Database:ConnectionString.", fault);
        }
        catch (SqliteException fault)
        {
            throw new ClinicStartupException(
                $"The database file in {settings.DataFolder} cannot be opened (SQLite {fault.SqliteErrorCode}): check that it is Clinic's and may be written.",
                fault);
        }
        catch (ArgumentException fault)
        {
            // The text of the fault may hold parts of the connection string.
            throw new ClinicStartupException(
                $"Database:ConnectionString is not one that {settings.Provider} understands ({fault.GetType().Name}).");
        }
    }

    private static string Server(DatabaseSettings settings)
    {
        var connection = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        return $"{connection.Host}:{connection.Port}";
    }
}
