using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class QuestionSetVersionMapping : IEntityTypeConfiguration<QuestionSetVersion>
{
    public void Configure(EntityTypeBuilder<QuestionSetVersion> builder)
    {
        builder.Property(version => version.SetCode).HasMaxLength(ColumnLimits.Code);
        builder.Property(version => version.Language).HasMaxLength(ColumnLimits.Language);
        builder.Property(version => version.ContentHash).HasMaxLength(ColumnLimits.Hash);
        builder.HasIndex(version => new { version.SetCode, version.Language, version.Number }).IsUnique();
    }
}
