using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Data.Providers;

/// <summary>For <c>dotnet ef</c> alone: no database is opened, and the keys are thrown away.</summary>
internal sealed class SqliteDesignTimeContext : IDesignTimeDbContextFactory<SqliteClinicDbContext>
{
    public SqliteClinicDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteClinicDbContext>()
            .UseSqlite("Data Source=design-time.db")
            .UseApplicationServiceProvider(DesignTimeServices.Create()).Options);
}

/// <inheritdoc cref="SqliteDesignTimeContext"/>
internal sealed class PostgreSqlDesignTimeContext : IDesignTimeDbContextFactory<PostgreSqlClinicDbContext>
{
    public PostgreSqlClinicDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlClinicDbContext>()
            .UseNpgsql("Host=design-time")
            .UseApplicationServiceProvider(DesignTimeServices.Create()).Options);
}

/// <summary>What Identity's part of the model asks for.</summary>
internal static class DesignTimeServices
{
    public static IServiceProvider Create() => new ServiceCollection()
        .Configure<IdentityOptions>(AccountStores.Configure)
        .AddSingleton<IPersonalDataProtector>(new SealedPersonalData(new FieldProtector(MasterKeyRing.Create())))
        .BuildServiceProvider();
}
