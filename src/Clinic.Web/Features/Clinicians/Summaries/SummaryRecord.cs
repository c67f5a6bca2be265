using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.Summaries;

/// <summary>The rows of a release and of a withdrawal.</summary>
public sealed class SummaryRecord(AuditTrail audit, TimeProvider clock)
{
    /// <summary>Adds to the context; the caller saves.</summary>
    public void Add(ClinicDbContext context, ReviewCase row, Reviewer reviewer, ReleasedWords words, DataKey key)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(words);
        var id = RowId.New(clock);
        context.ReleasedSummaries.Add(new ReleasedSummary
        {
            Id = id,
            CaseId = row.Id,
            PatientId = row.PatientId,
            Text = FieldProtector.Seal(key, SealedColumns.ReleasedText, id, words.Text),
            Measures = MeasureCodes.ToCodes(words.Measures),
            ReleasedAt = clock.GetUtcNow(),
            ReleasedBy = reviewer.Id,
        });

        // Two who release at once both renew the case's version, and the second one's save is refused.
        context.Entry(row).Property(one => one.Version).IsModified = true;
        Audit(context, AuditActions.SummaryReleased, id, row.PatientId, reviewer);
    }

    /// <summary>Takes a released summary back; the caller saves.</summary>
    public void Withdraw(ClinicDbContext context, ReleasedSummary summary, Reviewer reviewer)
    {
        ArgumentNullException.ThrowIfNull(summary);
        summary.WithdrawnAt = clock.GetUtcNow();
        Audit(context, AuditActions.SummaryWithdrawn, summary.Id, summary.PatientId, reviewer);
    }

    private void Audit(ClinicDbContext context, string action, Guid id, Guid patientId, Reviewer reviewer) =>
        audit.Add(context, new AuditEntry(action, nameof(ReleasedSummary))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = id,
            PatientId = patientId,
        });
}

/// <summary>What a patient is given: the words, and which measures stand beside them.</summary>
public sealed record ReleasedWords(string Text, IReadOnlyCollection<Measure> Measures);
