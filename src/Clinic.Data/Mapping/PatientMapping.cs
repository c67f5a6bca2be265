using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class PatientMapping : IEntityTypeConfiguration<Patient>
{
    public void Configure(EntityTypeBuilder<Patient> builder)
    {
        builder.Property(patient => patient.EmailIndex).HasMaxLength(ColumnLimits.BlindIndex);
        builder.Property(patient => patient.NameIndex).HasMaxLength(ColumnLimits.BlindIndex);
        builder.Property(patient => patient.DateOfBirthIndex).HasMaxLength(ColumnLimits.BlindIndex);
        builder.Property(patient => patient.ClinicNumberIndex).HasMaxLength(ColumnLimits.BlindIndex);
        builder.HasIndex(patient => patient.EmailIndex);
        builder.HasIndex(patient => patient.NameIndex);
        builder.HasIndex(patient => patient.DateOfBirthIndex);
        builder.HasIndex(patient => patient.ClinicNumberIndex).IsUnique();
        builder.HasIndex(patient => patient.UserId).IsUnique();
        builder.HasOne<Site>().WithMany().HasForeignKey(patient => patient.SiteId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(patient => patient.UserId);
    }
}
