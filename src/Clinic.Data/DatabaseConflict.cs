using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data;

/// <summary>Tells a fault that goes away when the same work is done again on what is there now.</summary>
public static class DatabaseConflict
{
    // SQLITE_BUSY, SQLITE_LOCKED, and the extended codes of a broken unique or primary key.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int UniqueBroken = 2067;
    private const int PrimaryKeyBroken = 1555;

    /// <summary>Another writer was faster: a stale version token, a taken unique value, or a database that was busy.</summary>
    public static bool Is(Exception fault) => fault switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: DbException inner } => Is(inner),
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked
            || sqlite.SqliteExtendedErrorCode is UniqueBroken or PrimaryKeyBroken,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };
}
