using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class EntryCodeMapping : IEntityTypeConfiguration<EntryCode>
{
    public void Configure(EntityTypeBuilder<EntryCode> builder)
    {
        builder.Property(code => code.LinkHash).HasMaxLength(ColumnLimits.BlindIndex);
        builder.Property(code => code.CodeHash).HasMaxLength(ColumnLimits.BlindIndex);
        builder.Property(code => code.ReturnHash).HasMaxLength(ColumnLimits.BlindIndex);
        builder.Property(code => code.Language).HasMaxLength(ColumnLimits.Language);
        builder.HasIndex(code => code.LinkHash).IsUnique();
        builder.HasIndex(code => code.CodeHash).IsUnique();
        builder.HasIndex(code => new { code.SiteId, code.CreatedAt });
        builder.HasIndex(code => new { code.PatientId, code.Kind });
        builder.HasOne<Patient>().WithMany().HasForeignKey(code => code.PatientId);
        builder.HasOne<Site>().WithMany().HasForeignKey(code => code.SiteId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(code => code.CreatedBy);
    }
}
