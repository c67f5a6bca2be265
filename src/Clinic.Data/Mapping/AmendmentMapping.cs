using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class AmendmentMapping : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.Property(amendment => amendment.OverrideReason).HasMaxLength(ColumnLimits.Code);
        builder.Property(amendment => amendment.Disposition).HasMaxLength(ColumnLimits.Code);
        builder.Property(amendment => amendment.Ticked).HasMaxLength(ColumnLimits.Code);
        builder.Property(amendment => amendment.RecheckBattery).HasMaxLength(ColumnLimits.Code);
        builder.HasIndex(amendment => new { amendment.CaseId, amendment.SignedAt });
        builder.HasOne<Decision>().WithMany().HasForeignKey(amendment => amendment.DecisionId);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(amendment => amendment.CaseId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(amendment => amendment.ClinicianId);
    }
}
