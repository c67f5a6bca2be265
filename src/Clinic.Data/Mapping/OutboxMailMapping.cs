using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class OutboxMailMapping : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.Property(mail => mail.Template).HasMaxLength(ColumnLimits.Code);
        builder.Property(mail => mail.Language).HasMaxLength(ColumnLimits.Language);
        builder.HasIndex(mail => mail.NextAttemptAt)
            .HasFilter("\"Status\" IN ('Waiting', 'Sending')")
            .HasDatabaseName("IX_OutboxMails_Due");
        builder.HasIndex(mail => mail.QueuedAt);
        builder.HasOne<SafetyAlert>().WithMany().HasForeignKey(mail => mail.AlertId);
        builder.HasOne<Patient>().WithMany().HasForeignKey(mail => mail.PatientId);
    }
}
