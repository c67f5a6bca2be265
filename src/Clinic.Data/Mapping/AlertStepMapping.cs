using Clinic.Data.Alerts;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class AlertStepMapping : IEntityTypeConfiguration<AlertStep>
{
    public void Configure(EntityTypeBuilder<AlertStep> builder)
    {
        builder.Property(step => step.Kind).HasMaxLength(ColumnLimits.Code);
        builder.HasIndex(step => step.AlertId);
        builder.HasIndex(step => step.MailId);
        builder.HasOne<SafetyAlert>().WithMany().HasForeignKey(step => step.AlertId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OutboxMail>().WithMany().HasForeignKey(step => step.MailId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(step => step.ActorId).OnDelete(DeleteBehavior.Restrict);
    }
}
