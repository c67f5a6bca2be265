using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class HandoverNoteMapping : IEntityTypeConfiguration<HandoverNote>
{
    public void Configure(EntityTypeBuilder<HandoverNote> builder)
    {
        builder.HasIndex(note => new { note.CaseId, note.WrittenAt });
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(note => note.CaseId);
        builder.HasOne<Patient>().WithMany().HasForeignKey(note => note.PatientId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(note => note.ClinicianId);
    }
}
