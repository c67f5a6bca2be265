using Clinic.Data.Identity;
using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class SecondReadingDrawMapping : IEntityTypeConfiguration<SecondReadingDraw>
{
    public void Configure(EntityTypeBuilder<SecondReadingDraw> builder)
    {
        builder.HasIndex(draw => draw.DecisionId).IsUnique();
        builder.HasIndex(draw => new { draw.DrawnAt, draw.Id })
            .HasFilter("\"ReadAt\" IS NULL")
            .HasDatabaseName("IX_SecondReadingDraws_Open");
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(draw => draw.CaseId);
        builder.HasOne<Decision>().WithMany().HasForeignKey(draw => draw.DecisionId);
        builder.HasOne<Site>().WithMany().HasForeignKey(draw => draw.SiteId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(draw => draw.FirstReaderId);
    }
}

internal sealed class SecondReadingMapping : IEntityTypeConfiguration<SecondReading>
{
    public void Configure(EntityTypeBuilder<SecondReading> builder)
    {
        builder.HasIndex(reading => reading.DrawId).IsUnique();
        builder.HasIndex(reading => reading.ReadAt);
        builder.HasOne<SecondReadingDraw>().WithMany().HasForeignKey(reading => reading.DrawId);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(reading => reading.CaseId);
        builder.HasOne<ClinicUser>().WithMany().HasForeignKey(reading => reading.ClinicianId);
    }
}
