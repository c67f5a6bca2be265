using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.Property(view => view.Filter).HasMaxLength(ColumnLimits.Flags);
        builder.HasIndex(view => new { view.OwnerId, view.CreatedAt });
        builder.HasIndex(view => view.OwnerId).IsUnique().HasFilter("\"IsDefault\"").HasDatabaseName("IX_SavedViews_OneDefault");
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(view => view.OwnerId);
    }
}
