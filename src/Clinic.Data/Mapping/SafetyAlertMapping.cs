using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class SafetyAlertMapping : IEntityTypeConfiguration<SafetyAlert>
{
    public void Configure(EntityTypeBuilder<SafetyAlert> builder)
    {
        builder.Property(alert => alert.Reason).HasMaxLength(ColumnLimits.Code);
        builder.Property(alert => alert.Origin).HasDefaultValue(AlertOrigin.Intake);
        builder.HasIndex(alert => new { alert.AcknowledgedAt, alert.RaisedAt });
        builder.HasIndex(alert => alert.NextStepAt);
        builder.HasIndex(alert => alert.KioskId);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(alert => alert.CaseId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(alert => alert.AcknowledgedBy);
    }
}
