using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class SafetyPlanVersionMapping : IEntityTypeConfiguration<SafetyPlanVersion>
{
    public void Configure(EntityTypeBuilder<SafetyPlanVersion> builder)
    {
        builder.HasIndex(row => new { row.PatientId, row.Number }).IsUnique();
        builder.HasOne<Patient>().WithMany().HasForeignKey(row => row.PatientId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(row => row.WrittenBy);
    }
}

internal sealed class SafetyPlanReleaseMapping : IEntityTypeConfiguration<SafetyPlanRelease>
{
    public void Configure(EntityTypeBuilder<SafetyPlanRelease> builder)
    {
        builder.HasIndex(row => row.PatientId)
            .IsUnique()
            .HasFilter("\"WithdrawnAt\" IS NULL")
            .HasDatabaseName("IX_SafetyPlanReleases_Current");
        builder.HasOne<SafetyPlanVersion>().WithMany().HasForeignKey(row => row.PlanId);
        builder.HasOne<Patient>().WithMany().HasForeignKey(row => row.PatientId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(row => row.ReleasedBy);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(row => row.WithdrawnBy);
    }
}

internal sealed class ContactEntryMapping : IEntityTypeConfiguration<ContactEntry>
{
    public void Configure(EntityTypeBuilder<ContactEntry> builder)
    {
        builder.Property(row => row.Way).HasMaxLength(ColumnLimits.Code);
        builder.Property(row => row.Party).HasMaxLength(ColumnLimits.Code);
        builder.Property(row => row.Outcome).HasMaxLength(ColumnLimits.Code);
        builder.HasIndex(row => new { row.PatientId, row.At });
        builder.HasOne<ContactEntry>().WithMany().HasForeignKey(row => row.CorrectsId);
        builder.HasOne<Patient>().WithMany().HasForeignKey(row => row.PatientId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(row => row.WrittenBy);
    }
}

internal sealed class CareTaskMapping : IEntityTypeConfiguration<CareTask>
{
    public void Configure(EntityTypeBuilder<CareTask> builder)
    {
        builder.HasIndex(row => new { row.PatientId, row.DueOn });
        builder.HasIndex(row => new { row.AssignedTo, row.DueOn, row.Id })
            .HasFilter("\"DoneAt\" IS NULL")
            .HasDatabaseName("IX_CareTasks_Open");
        builder.HasOne<Patient>().WithMany().HasForeignKey(row => row.PatientId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(row => row.AssignedTo);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(row => row.CreatedBy);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(row => row.DoneBy);
    }
}
