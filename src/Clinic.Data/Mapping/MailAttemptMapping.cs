using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class MailAttemptMapping : IEntityTypeConfiguration<MailAttempt>
{
    public void Configure(EntityTypeBuilder<MailAttempt> builder)
    {
        builder.Property(attempt => attempt.Outcome).HasMaxLength(ColumnLimits.Code);
        builder.HasIndex(attempt => new { attempt.MailId, attempt.At });
        builder.HasOne<OutboxMail>().WithMany().HasForeignKey(attempt => attempt.MailId);
    }
}
