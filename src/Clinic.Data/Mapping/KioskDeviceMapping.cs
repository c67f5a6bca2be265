using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class KioskDeviceMapping : IEntityTypeConfiguration<KioskDevice>
{
    public void Configure(EntityTypeBuilder<KioskDevice> builder)
    {
        builder.Property(device => device.MarkHash).HasMaxLength(ColumnLimits.BlindIndex);
        builder.HasOne<Site>().WithMany().HasForeignKey(device => device.SiteId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(device => device.CreatedBy);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(device => device.RevokedBy);
    }
}
