namespace Clinic.Data.Providers;

/// <summary>The databases Clinic runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One file in the data folder; the default.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, for several instances or larger clinics.</summary>
    PostgreSql,
}
