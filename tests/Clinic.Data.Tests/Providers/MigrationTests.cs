using Clinic.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Providers;

public abstract class MigrationTests(Store store)
{
    [Fact]
    public async Task The_migrations_say_all_the_model_says()
    {
        await using var context = store.Open();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_started_database_has_every_migration()
    {
        await using var context = store.Open();

        Assert.Empty(await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }
}

public sealed class MigrationTestsOnSqlite(SqliteStore store) : MigrationTests(store), IClassFixture<SqliteStore>;

public sealed class MigrationTestsOnPostgreSql(PostgreSqlStore store) : MigrationTests(store), IClassFixture<PostgreSqlStore>;
