using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.Property(draft => draft.SetCode).HasMaxLength(ColumnLimits.Code);
        builder.Property(draft => draft.CurrentSection).HasMaxLength(ColumnLimits.Code);
        builder.HasIndex(draft => new { draft.PatientId, draft.SetCode })
            .IsUnique()
            .HasFilter("\"Status\" = 'InProgress'")
            .HasDatabaseName("IX_Drafts_OneInProgress");

        // The filtered index above finds nobody's earlier drafts, though the framework takes it for the foreign key's.
        builder.HasIndex(draft => new { draft.PatientId, draft.StartedAt });
        builder.HasIndex(draft => new { draft.Status, draft.LastSavedAt });
        builder.HasOne<Patient>().WithMany().HasForeignKey(draft => draft.PatientId);
        builder.HasOne<Site>().WithMany().HasForeignKey(draft => draft.SiteId);
        builder.HasOne<QuestionSetVersion>().WithMany().HasForeignKey(draft => draft.QuestionSetVersionId);
    }
}
