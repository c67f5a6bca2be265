using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class ClinicUserMapping : IEntityTypeConfiguration<ClinicUser>
{
    public void Configure(EntityTypeBuilder<ClinicUser> builder)
    {
        builder.Property(user => user.AlertSound).HasDefaultValue(AlertSound.Once);
        builder.Property(user => user.UserName).HasMaxLength(ColumnLimits.SealedPersonalData);
        builder.Property(user => user.Email).HasMaxLength(ColumnLimits.SealedPersonalData);
        builder.Property(user => user.PhoneNumber).HasMaxLength(ColumnLimits.SealedPersonalData);
        builder.Property(user => user.DisplayName).HasMaxLength(ColumnLimits.SealedPersonalData);
        builder.Property(user => user.Language).HasMaxLength(ColumnLimits.Language);
        builder.HasIndex(user => user.NormalizedEmail).HasDatabaseName("EmailIndex").IsUnique();
    }
}
