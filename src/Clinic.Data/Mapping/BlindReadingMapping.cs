using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class BlindReadingMapping : IEntityTypeConfiguration<BlindReading>
{
    public void Configure(EntityTypeBuilder<BlindReading> builder)
    {
        builder.HasIndex(reading => new { reading.SubmissionId, reading.ClinicianId }).IsUnique();
        builder.HasIndex(reading => reading.ReadAt);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(reading => reading.CaseId);
        builder.HasOne<Submission>().WithMany().HasForeignKey(reading => reading.SubmissionId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(reading => reading.ClinicianId);
    }
}
