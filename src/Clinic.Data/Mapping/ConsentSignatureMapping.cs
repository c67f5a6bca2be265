using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class ConsentSignatureMapping : IEntityTypeConfiguration<ConsentSignature>
{
    public void Configure(EntityTypeBuilder<ConsentSignature> builder)
    {
        builder.Property(signature => signature.Language).HasMaxLength(ColumnLimits.Language);
        builder.HasIndex(signature => new { signature.PatientId, signature.SignedAt });
        builder.HasIndex(signature => signature.WithdrawnAt)
            .HasFilter("\"WithdrawnAt\" IS NOT NULL AND \"WithdrawalNotedAt\" IS NULL")
            .HasDatabaseName("IX_ConsentSignatures_WithdrawnToNote");
        builder.HasOne<Patient>().WithMany().HasForeignKey(signature => signature.PatientId);
        builder.HasOne<ConsentVersion>().WithMany().HasForeignKey(signature => signature.ConsentVersionId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(signature => signature.WithdrawalNotedBy);
    }
}
