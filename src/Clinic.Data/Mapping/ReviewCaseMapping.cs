using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class ReviewCaseMapping : IEntityTypeConfiguration<ReviewCase>
{
    public void Configure(EntityTypeBuilder<ReviewCase> builder)
    {
        builder.Property(row => row.Flags).HasMaxLength(ColumnLimits.Flags);
        builder.Property(row => row.Worsening).HasMaxLength(ColumnLimits.Flags);
        builder.Property(row => row.Decisive).HasMaxLength(ColumnLimits.Flags);
        builder.HasIndex(row => row.DraftId).IsUnique();
        builder.HasIndex(row => row.SubmissionId).IsUnique();
        builder.HasIndex(row => new { row.Safety, row.DueAt, row.Id })
            .IsDescending(true, false, false)
            .HasFilter("\"Status\" <> 'decided'")
            .HasDatabaseName("IX_ReviewCases_OpenByUrgency");
        builder.HasIndex(row => new { row.SiteId, row.Safety, row.DueAt, row.Id })
            .IsDescending(false, true, false, false)
            .HasFilter("\"Status\" <> 'decided'")
            .HasDatabaseName("IX_ReviewCases_OpenAtSite");
        builder.HasIndex(row => new { row.ArrivedAt, row.Id })
            .HasFilter("\"Status\" <> 'decided'")
            .HasDatabaseName("IX_ReviewCases_OpenByWaiting");
        builder.HasIndex(row => new { row.Status, row.DecidedAt, row.Id })
            .HasDatabaseName("IX_ReviewCases_Decided");
        builder.HasOne<Patient>().WithMany().HasForeignKey(row => row.PatientId);
        builder.HasOne<Site>().WithMany().HasForeignKey(row => row.SiteId);
        builder.HasOne<Draft>().WithMany().HasForeignKey(row => row.DraftId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(row => row.OwnerId);
    }
}
