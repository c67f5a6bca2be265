using Clinic.Data.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Clinic.Data.Mapping;

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.Property(submission => submission.RuleSet).HasMaxLength(ColumnLimits.Code);
        builder.Property(submission => submission.Flags).HasMaxLength(ColumnLimits.Flags);
        builder.Property(submission => submission.Decisive).HasMaxLength(ColumnLimits.Flags);
        builder.Property(submission => submission.Exhaustion).HasPrecision(9, 4);
        builder.Property(submission => submission.Cynicism).HasPrecision(9, 4);
        builder.Property(submission => submission.Efficacy).HasPrecision(9, 4);
        builder.Property(submission => submission.BurnoutComposite).HasPrecision(9, 4);
        builder.HasIndex(submission => submission.DraftId).IsUnique();
        builder.HasIndex(submission => new { submission.PatientId, submission.SubmittedAt });
        builder.HasOne<Draft>().WithMany().HasForeignKey(submission => submission.DraftId);
        builder.HasOne<Patient>().WithMany().HasForeignKey(submission => submission.PatientId);
        builder.HasOne<Site>().WithMany().HasForeignKey(submission => submission.SiteId);
        builder.HasOne<QuestionSetVersion>().WithMany().HasForeignKey(submission => submission.QuestionSetVersionId);
    }
}
