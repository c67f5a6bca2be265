using Clinic.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class AuditEventMapping : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.Property(row => row.ActorRole).HasMaxLength(AuditLimits.Code);
        builder.Property(row => row.Action).HasMaxLength(AuditLimits.Code);
        builder.Property(row => row.EntityType).HasMaxLength(AuditLimits.Code);
        builder.Property(row => row.Detail).HasMaxLength(AuditLimits.Detail);
        builder.HasIndex(row => row.At);
        builder.HasIndex(row => new { row.PatientId, row.At });
        builder.HasIndex(row => new { row.ActorId, row.At });
        builder.HasIndex(row => new { row.EntityId, row.At })
            .HasFilter("\"PatientId\" IS NULL AND \"EntityType\" = 'ReviewCase'")
            .HasDatabaseName("IX_AuditEvents_OfCases");
    }
}
