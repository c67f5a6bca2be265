using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class ReleasedSummaryMapping : IEntityTypeConfiguration<ReleasedSummary>
{
    public void Configure(EntityTypeBuilder<ReleasedSummary> builder)
    {
        builder.Property(summary => summary.Measures).HasMaxLength(ColumnLimits.Name);
        builder.HasIndex(summary => new { summary.PatientId, summary.ReleasedAt });
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(summary => summary.CaseId);
        builder.HasOne<Patient>().WithMany().HasForeignKey(summary => summary.PatientId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(summary => summary.ReleasedBy);
    }
}
