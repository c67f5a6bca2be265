using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.Property(decision => decision.OverrideReason).HasMaxLength(ColumnLimits.Code);
        builder.Property(decision => decision.RuleSet).HasMaxLength(ColumnLimits.Code);
        builder.Property(decision => decision.Disposition).HasMaxLength(ColumnLimits.Code);
        builder.Property(decision => decision.Ticked).HasMaxLength(ColumnLimits.Code);
        builder.Property(decision => decision.RecheckBattery).HasMaxLength(ColumnLimits.Code);
        builder.HasIndex(decision => decision.DecidedAt);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(decision => decision.CaseId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(decision => decision.ClinicianId);
    }
}
