using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class ConcernMapping : IEntityTypeConfiguration<Concern>
{
    public void Configure(EntityTypeBuilder<Concern> builder)
    {
        builder.HasIndex(concern => new { concern.CaseId, concern.RaisedAt });
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(concern => concern.CaseId);
        builder.HasOne<Patient>().WithMany().HasForeignKey(concern => concern.PatientId);
        builder.HasOne<SafetyAlert>().WithMany().HasForeignKey(concern => concern.AlertId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(concern => concern.ClinicianId);
    }
}
