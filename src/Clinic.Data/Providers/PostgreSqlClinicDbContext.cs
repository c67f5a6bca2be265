using Clinic.Data.Mapping;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Providers;

/// <summary>The database on a PostgreSQL server, whose <c>timestamptz</c> takes UTC only.</summary>
public sealed class PostgreSqlClinicDbContext(DbContextOptions<PostgreSqlClinicDbContext> options) : ClinicDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }
}
