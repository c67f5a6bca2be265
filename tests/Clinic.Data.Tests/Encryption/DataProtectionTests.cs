using Clinic.Data.Tests.Stores;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Data.Tests.Encryption;

public abstract class DataProtectionTests(Store store)
{
    [Fact]
    public async Task Keys_of_cookies_lie_sealed_in_the_database_and_serve_a_second_instance()
    {
        var ticket = store.Get<IDataProtectionProvider>().CreateProtector("test").Protect("ticket");

        await using var second = TestHost.Build(store.Folder, store.Settings, store.Clock);
        Assert.Equal("ticket", second.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(ticket));

        await using var context = store.Open();
        var stored = await context.DataProtectionKeys.Select(key => key.Xml).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(stored);
        Assert.All(stored, xml => Assert.Contains("<sealed ", xml, StringComparison.Ordinal));
        Assert.All(stored, xml => Assert.DoesNotContain("<masterKey", xml, StringComparison.Ordinal));
    }
}

public sealed class DataProtectionTestsOnSqlite(SqliteStore store) : DataProtectionTests(store), IClassFixture<SqliteStore>;

public sealed class DataProtectionTestsOnPostgreSql(PostgreSqlStore store) : DataProtectionTests(store), IClassFixture<PostgreSqlStore>;
