using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class ConsentVersionMapping : IEntityTypeConfiguration<ConsentVersion>
{
    public void Configure(EntityTypeBuilder<ConsentVersion> builder)
    {
        builder.Property(version => version.ContentHash).HasMaxLength(ColumnLimits.Hash);
        builder.HasIndex(version => version.Number).IsUnique();
        builder.HasIndex(version => version.Status).IsUnique().HasFilter("\"Status\" <> 'Retired'").HasDatabaseName("IX_ConsentVersions_OneInUseOneDraft");
    }
}
