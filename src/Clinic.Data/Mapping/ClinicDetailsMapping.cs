using Clinic.Data.Kiosks;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class ClinicDetailsMapping : IEntityTypeConfiguration<ClinicDetails>
{
    public void Configure(EntityTypeBuilder<ClinicDetails> builder)
    {
        builder.ToTable("Clinics");
        builder.Property(clinic => clinic.Name).HasMaxLength(ColumnLimits.Name);
        builder.Property(clinic => clinic.TimeZone).HasMaxLength(ColumnLimits.Code);
        builder.Property(clinic => clinic.CrisisLines).HasMaxLength(ColumnLimits.CrisisLines);
        builder.Property(clinic => clinic.EmergencyNumber).HasMaxLength(ColumnLimits.PhoneNumber);
        builder.Property(clinic => clinic.Phone).HasMaxLength(ColumnLimits.PhoneNumber);
        builder.Property(clinic => clinic.ResponseHours).HasMaxLength(ColumnLimits.ResponseHours);
        builder.Property(clinic => clinic.SpanishResponseHours).HasMaxLength(ColumnLimits.ResponseHours);
        builder.Property(clinic => clinic.RuleSet).HasMaxLength(ColumnLimits.Code);
        builder.Property(clinic => clinic.EscalationMinutes).HasDefaultValue(AlertEscalation.DefaultMinutes);
        builder.Property(clinic => clinic.DrillEveryDays).HasDefaultValue(DrillSchedule.DefaultDays);
        builder.Property(clinic => clinic.KioskIdleMinutes).HasDefaultValue(KioskLimits.DefaultIdleMinutes);
        builder.Property(clinic => clinic.FollowUpDays).HasDefaultValue(FollowUpLapse.DefaultDays);
        builder.Property(clinic => clinic.UrgentHours).HasDefaultValue(ServiceLevels.DefaultUrgentHours);
        builder.Property(clinic => clinic.HighHours).HasDefaultValue(ServiceLevels.DefaultHighHours);
        builder.Property(clinic => clinic.RoutineHours).HasDefaultValue(ServiceLevels.DefaultRoutineHours);
    }
}
