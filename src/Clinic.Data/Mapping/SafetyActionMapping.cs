using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class SafetyActionMapping : IEntityTypeConfiguration<SafetyAction>
{
    public void Configure(EntityTypeBuilder<SafetyAction> builder)
    {
        builder.Property(action => action.Kind).HasMaxLength(ColumnLimits.Code);
        builder.HasIndex(action => new { action.CaseId, action.RecordedAt });
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(action => action.CaseId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(action => action.ClinicianId);
    }
}
