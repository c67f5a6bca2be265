using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class DeletionRequestMapping : IEntityTypeConfiguration<DeletionRequest>
{
    public void Configure(EntityTypeBuilder<DeletionRequest> builder)
    {
        builder.HasIndex(request => request.PatientId)
            .IsUnique()
            .HasFilter("\"HandledAt\" IS NULL")
            .HasDatabaseName("IX_DeletionRequests_OneOpen");
        builder.HasIndex(request => new { request.HandledAt, request.RequestedAt });
        builder.HasOne<Patient>().WithMany().HasForeignKey(request => request.PatientId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(request => request.HandledBy);
    }
}
