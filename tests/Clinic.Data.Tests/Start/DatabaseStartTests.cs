using System.Text.Json.Nodes;
using Clinic.Data.Encryption;
using Clinic.Data.Start;
using Clinic.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Data.Tests.Start;

public abstract class DatabaseStartTests(Store store)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_start_finds_everything_in_order()
    {
        await store.Get<DatabaseStart>().RunAsync(Stop);

        await using var context = store.Open();
        Assert.Equal(1, await context.KeyChecks.CountAsync(Stop));
    }

    [Fact]
    public async Task A_key_file_of_another_database_is_refused()
    {
        var path = Path.Combine(store.Folder, $"{Guid.NewGuid():N}.json");
        KeyFile.Write(path, MasterKeyRing.Create());

        await RefusedAsync("does not belong to this database", ("Keys:File", path));
    }

    [Theory]
    [InlineData("master")]
    [InlineData("blindIndex")]
    public async Task A_key_file_of_which_one_key_is_another_is_refused(string which)
    {
        store.SkipWhereMissing();
        var path = Path.Combine(store.Folder, $"{Guid.NewGuid():N}.json");
        var mixed = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(store.Folder, "keys.json"), Stop))!;
        var other = Convert.ToBase64String(new byte[32]);
        mixed[which] = which == "master" ? new JsonObject { [(string)mixed["current"]!] = other } : other;
        await File.WriteAllTextAsync(path, mixed.ToJsonString(), Stop);

        await RefusedAsync("does not belong to this database", ("Keys:File", path));
    }

    [Fact]
    public async Task A_missing_key_file_is_named_in_production()
    {
        await RefusedAsync("nowhere.json is missing", "Production", ("Keys:File", Path.Combine(store.Folder, "nowhere.json")));
        await RefusedAsync("Keys:File is missing", "Production", ("Keys:File", ""));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_stays_as_it_is()
    {
        await using var context = store.Open();
        await context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29991231000000_Later', '99.0.0')""", Stop);
        try
        {
            await RefusedAsync("made by a newer version");
        }
        finally
        {
            await context.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '29991231000000_Later'""", Stop);
        }
    }

    [Fact]
    public async Task An_unknown_provider_is_refused()
    {
        await RefusedAsync("neither Sqlite nor PostgreSql", ("Database:Provider", "Oracle"));
    }

    protected Task RefusedAsync(string words, params (string Name, string Value)[] settings) => RefusedAsync(words, "Development", settings);

    protected async Task RefusedAsync(string words, string environment, params (string Name, string Value)[] settings)
    {
        store.SkipWhereMissing();
        var all = new Dictionary<string, string?>(store.Settings);
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        await using var host = TestHost.Build(store.Folder, all, store.Clock, environment);
        var refusal = await Assert.ThrowsAsync<ClinicStartupException>(() => host.GetRequiredService<DatabaseStart>().RunAsync(Stop));
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }
}

public sealed class DatabaseStartTestsOnSqlite(SqliteStore store) : DatabaseStartTests(store), IClassFixture<SqliteStore>
{
    private readonly SqliteStore store = store;

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named()
    {
        // A file in the way stops the superuser too, whom no permission stops.
        var file = Path.Combine(store.Folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        await RefusedAsync($"cannot write to the data folder {file}", ("Data:Folder", file));
        await RefusedAsync("cannot write to the data folder", ("Data:Folder", Path.Combine(file, "below")));
    }

    [Fact]
    public async Task A_read_only_data_folder_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a folder nobody can write to.");

        await RefusedAsync("cannot write to the data folder /proc/self", ("Data:Folder", "/proc/self"));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        var folder = Directory.CreateDirectory(Path.Combine(store.Folder, "odd")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "clinic.db"), new string('x', 5000), TestContext.Current.CancellationToken);

        await RefusedAsync("cannot be opened", ("Data:Folder", folder));
    }

    [Fact]
    public async Task A_start_killed_while_migrating_does_not_hold_up_the_next()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var context = store.Open();
        var applied = (await context.Database.GetAppliedMigrationsAsync(stop)).ToList();
        var last = applied[^1];
        await context.GetService<IMigrator>().MigrateAsync(applied[^2], stop);
        await context.Database.ExecuteSqlAsync(
            $"""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""", stop);
        await context.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""", stop);

        await store.Get<DatabaseStart>().RunAsync(stop);

        Assert.Contains(last, await context.Database.GetAppliedMigrationsAsync(stop));
    }

    [Fact]
    public async Task Every_connection_is_durable_and_checks_foreign_keys()
    {
        await using var context = store.Open();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);

        Assert.Equal("wal", await PragmaAsync<string>(context, "journal_mode"));
        Assert.Equal(2, await PragmaAsync<long>(context, "synchronous"));
        Assert.Equal(1, await PragmaAsync<long>(context, "foreign_keys"));
        Assert.Equal(5000, await PragmaAsync<long>(context, "busy_timeout"));
        Assert.Equal(1, await PragmaAsync<long>(context, "secure_delete"));
    }

    private static async Task<T> PragmaAsync<T>(ClinicDbContext context, string name)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names stand in the test above.
        command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}

public sealed class DatabaseStartTestsOnPostgreSql(PostgreSqlStore store) : DatabaseStartTests(store), IClassFixture<PostgreSqlStore>
{
    [Fact]
    public async Task A_server_that_cannot_be_reached_is_named_without_the_password()
    {
        await RefusedAsync(
            "PostgreSQL at 127.0.0.1:1 cannot be reached",
            ("Database:ConnectionString", "Host=127.0.0.1;Port=1;Username=clinic;Password=hush;Database=clinic;Timeout=5"));
    }

    [Fact]
    public async Task A_missing_connection_string_is_refused()
    {
        await RefusedAsync("Database:ConnectionString is missing", ("Database:ConnectionString", ""));
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_refused()
    {
        await RefusedAsync("is not one that PostgreSql understands", ("Database:ConnectionString", "Nonsense=1"));
    }
}
