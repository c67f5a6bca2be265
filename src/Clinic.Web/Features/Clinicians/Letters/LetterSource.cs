using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.Concerns;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>What a letter is written from.</summary>
/// <param name="File">The decided case.</param>
/// <param name="Concerns">What colleagues raised on it by hand, the earliest first.</param>
/// <param name="Answers">The case whose answers the letter tells: the same, or for a concern alone the person's latest screening, where there is one.</param>
public sealed record LetterSource(CaseFile File, IReadOnlyList<ConcernEntry> Concerns, CaseFile? Answers)
{
    /// <summary>Whether the case holds a concern and no answers of its own.</summary>
    public bool IsConcernAlone => File.Kind == CaseKind.Concern;
}

/// <summary>Reads what a letter is written from.</summary>
public sealed class LetterSources(CaseRowReader reader, AuditTrail audit)
{
    /// <summary>Reads in the transaction of the caller, who saves.</summary>
    public async Task<LetterSource> ReadAsync(ClinicDbContext context, CaseRows rows, Reviewer reviewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(reviewer);
        var file = CaseComposer.Compose(rows);
        var concerns = (await ReadConcerns.OfAsync(context, file.Id, rows.Key, stop)).Reverse().ToList();
        return new(file, concerns, file.Kind == CaseKind.Concern ? await LatestAsync(context, rows.Case, reviewer, stop) : file);
    }

    // What was changed from outside, or is still to be read blind first, tells nothing.
    private async Task<CaseFile?> LatestAsync(ClinicDbContext context, ReviewCase concern, Reviewer reviewer, CancellationToken stop)
    {
        var latest = await (
            from row in FindReviewer.Cases(context, reviewer).AsNoTracking()
            join sent in context.Submissions on row.SubmissionId equals sent.Id
            where row.PatientId == concern.PatientId
            orderby sent.SubmittedAt descending
            select row).FirstOrDefaultAsync(stop);
        if (latest is null)
            return null;
        var file = CaseComposer.Compose(await reader.ReadAsync(context, latest, reviewer, stop));
        audit.Add(context, new AuditEntry(AuditActions.CaseOpened, nameof(ReviewCase))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = latest.Id,
            PatientId = latest.PatientId,
            Detail = "letter",
        });
        return file is { Altered.Count: 0, Result: not null } ? file : null;
    }
}
