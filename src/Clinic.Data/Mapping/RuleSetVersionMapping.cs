using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class RuleSetVersionMapping : IEntityTypeConfiguration<RuleSetVersion>
{
    public void Configure(EntityTypeBuilder<RuleSetVersion> builder)
    {
        builder.Property(version => version.Name).HasMaxLength(ColumnLimits.Code);
        builder.HasIndex(version => version.Name).IsUnique();
    }
}
