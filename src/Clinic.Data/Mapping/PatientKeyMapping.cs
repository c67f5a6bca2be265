using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class PatientKeyMapping : IEntityTypeConfiguration<PatientKey>
{
    public void Configure(EntityTypeBuilder<PatientKey> builder)
    {
        builder.HasIndex(key => key.PatientId).IsUnique();
        builder.HasIndex(key => key.MasterKeyId);
        builder.HasOne<Patient>().WithMany().HasForeignKey(key => key.PatientId);
    }
}
