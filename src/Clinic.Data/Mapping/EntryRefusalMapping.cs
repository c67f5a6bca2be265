using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class EntryRefusalMapping : IEntityTypeConfiguration<EntryRefusal>
{
    public void Configure(EntityTypeBuilder<EntryRefusal> builder)
    {
        builder.Property(refusal => refusal.Source).HasMaxLength(ColumnLimits.BlindIndex);
        builder.HasIndex(refusal => new { refusal.Source, refusal.At });
        builder.HasIndex(refusal => refusal.At);
    }
}
