using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        // Of two who finalise the same version at once, one is refused.
        builder.HasIndex(letter => new { letter.LetterId, letter.Number }).IsUnique();
        builder.HasIndex(letter => new { letter.CaseId, letter.FinalisedAt });
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(letter => letter.CaseId);
        builder.HasOne<Patient>().WithMany().HasForeignKey(letter => letter.PatientId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(letter => letter.ClinicianId);
    }
}
