using Npgsql;

namespace Clinic.Data.Tests.Stores;

public sealed class PostgreSqlStore : Store
{
    private readonly string database = $"clinic_test_{Guid.NewGuid():N}";

    public override IDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Data:Folder"] = Folder,
        ["Database:Provider"] = "PostgreSql",
        ["Database:ConnectionString"] = new NpgsqlConnectionStringBuilder(PostgreSqlServer.ConnectionString) { Database = database }.ConnectionString,
    };

    protected override bool IsMissing => PostgreSqlServer.ConnectionString is null;

    public override void SkipWhereMissing() => PostgreSqlServer.SkipWhereMissing();

    protected override async Task DropAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(PostgreSqlServer.ConnectionString);
        await connection.OpenAsync();
        await using var drop = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above, of hexadecimal digits.
        drop.CommandText = $"DROP DATABASE IF EXISTS {database} WITH (FORCE)";
#pragma warning restore CA2100
        await drop.ExecuteNonQueryAsync();
    }
}
