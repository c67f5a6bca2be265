using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class SavedAnswerMapping : IEntityTypeConfiguration<SavedAnswer>
{
    public void Configure(EntityTypeBuilder<SavedAnswer> builder)
    {
        builder.Property(answer => answer.ItemCode).HasMaxLength(ColumnLimits.Code);
        builder.Property(answer => answer.Language).HasMaxLength(ColumnLimits.Language);
        builder.HasIndex(answer => new { answer.DraftId, answer.WriterId, answer.ItemCode, answer.ClientSequence }).IsUnique();
        builder.HasIndex(answer => new { answer.DraftId, answer.Ordinal }).IsUnique();
        builder.HasOne<Draft>().WithMany().HasForeignKey(answer => answer.DraftId);
    }
}
