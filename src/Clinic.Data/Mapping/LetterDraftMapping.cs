using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class LetterDraftMapping : IEntityTypeConfiguration<LetterDraft>
{
    public void Configure(EntityTypeBuilder<LetterDraft> builder)
    {
        builder.HasIndex(draft => new { draft.CaseId, draft.ClinicianId }).IsUnique();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(draft => draft.CaseId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(draft => draft.ClinicianId);
    }
}
