using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class DecisionDraftMapping : IEntityTypeConfiguration<DecisionDraft>
{
    public void Configure(EntityTypeBuilder<DecisionDraft> builder)
    {
        builder.Property(draft => draft.TokenCode).HasMaxLength(ColumnLimits.BlindIndex);
        builder.HasIndex(draft => new { draft.CaseId, draft.ClinicianId }).IsUnique();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(draft => draft.CaseId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(draft => draft.ClinicianId);
    }
}
