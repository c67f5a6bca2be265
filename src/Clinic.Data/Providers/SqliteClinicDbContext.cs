using Clinic.Data.Mapping;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Providers;

/// <summary>The database in one SQLite file, which sorts neither times nor decimals by itself.</summary>
public sealed class SqliteClinicDbContext(DbContextOptions<SqliteClinicDbContext> options) : ClinicDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<TenThousandthsConverter>();
    }
}
