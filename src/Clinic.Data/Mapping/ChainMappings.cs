using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

// No foreign keys: a link outlives what somebody removes, or it could not tell.
internal sealed class ChainLinkMapping : IEntityTypeConfiguration<ChainLink>
{
    public void Configure(EntityTypeBuilder<ChainLink> builder)
    {
        builder.HasKey(link => link.Sequence);
        builder.HasIndex(link => link.RecordId).IsUnique();
        builder.HasIndex(link => link.CaseId);
        builder.Property(link => link.RecordCode).HasMaxLength(ColumnLimits.BlindIndex);
        builder.Property(link => link.SubmissionCode).HasMaxLength(ColumnLimits.BlindIndex);
        builder.Property(link => link.WordingCode).HasMaxLength(ColumnLimits.BlindIndex);
        builder.Property(link => link.Previous).HasMaxLength(ColumnLimits.BlindIndex);
        builder.Property(link => link.Code).HasMaxLength(ColumnLimits.BlindIndex);
    }
}

internal sealed class ChainHeadMapping : IEntityTypeConfiguration<ChainHead>
{
    public void Configure(EntityTypeBuilder<ChainHead> builder)
    {
        builder.Property(head => head.LinkCode).HasMaxLength(ColumnLimits.BlindIndex);
        builder.Property(head => head.Code).HasMaxLength(ColumnLimits.BlindIndex);
    }
}
