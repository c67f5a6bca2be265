using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class FollowUpRequestMapping : IEntityTypeConfiguration<FollowUpRequest>
{
    public void Configure(EntityTypeBuilder<FollowUpRequest> builder)
    {
        builder.HasIndex(request => request.PatientId)
            .IsUnique()
            .HasFilter("\"DraftId\" IS NULL AND \"WithdrawnAt\" IS NULL")
            .HasDatabaseName("IX_FollowUpRequests_OneOpen");
        builder.HasIndex(request => new { request.PatientId, request.SentAt });
        builder.HasIndex(request => request.DraftId).IsUnique();
        builder.HasOne<Patient>().WithMany().HasForeignKey(request => request.PatientId);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(request => request.CaseId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(request => request.SentBy);
        builder.HasOne<Draft>().WithMany().HasForeignKey(request => request.DraftId);
    }
}
