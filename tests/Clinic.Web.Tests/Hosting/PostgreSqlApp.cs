using Npgsql;

namespace Clinic.Web.Tests.Hosting;

/// <summary>The portal on a PostgreSQL database of its own, made on the server that <c>CLINIC_TEST_POSTGRES</c> names.</summary>
public sealed class PostgreSqlApp : ClinicApp
{
    private static readonly string? ServerAddress = System.Environment.GetEnvironmentVariable("CLINIC_TEST_POSTGRES") is { Length: > 0 } text ? text : null;

    private readonly string database = $"clinic_web_{Guid.NewGuid():N}";

    /// <summary>Skips the test where there is no server.</summary>
    public override IServiceProvider Services
    {
        get
        {
            SkipWhereMissing();
            return base.Services;
        }
    }

    protected override IReadOnlyDictionary<string, string> Database => new Dictionary<string, string>
    {
        ["Database:Provider"] = "PostgreSql",
        ["Database:ConnectionString"] = new NpgsqlConnectionStringBuilder(ServerAddress) { Database = database }.ConnectionString,
    };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (ServerAddress is not null)
            await DropAsync();
        GC.SuppressFinalize(this);
    }

    private static void SkipWhereMissing()
    {
        if (ServerAddress is not null)
            return;
        const string reason = "CLINIC_TEST_POSTGRES names no PostgreSQL server to make databases on.";
        Assert.False(System.Environment.GetEnvironmentVariable("CLINIC_TESTS_REQUIRE_ALL") == "1", reason);
        Assert.Skip(reason);
    }

    private async Task DropAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(ServerAddress);
        await connection.OpenAsync();
        await using var drop = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above, of hexadecimal digits.
        drop.CommandText = $"DROP DATABASE IF EXISTS {database} WITH (FORCE)";
#pragma warning restore CA2100
        await drop.ExecuteNonQueryAsync();
    }
}
