using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class MentionMapping : IEntityTypeConfiguration<Mention>
{
    public void Configure(EntityTypeBuilder<Mention> builder)
    {
        builder.HasIndex(mention => new { mention.NoteId, mention.UserId }).IsUnique();
        builder.HasIndex(mention => new { mention.UserId, mention.ReadAt, mention.At });
        builder.HasOne<HandoverNote>().WithMany().HasForeignKey(mention => mention.NoteId);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(mention => mention.CaseId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(mention => mention.UserId);
    }
}
