using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.SecondReadings;

/// <summary>
/// The second readings that are this clinician's to make: of their site, decided by somebody else, still decided, not
/// erased, and of a case that they have never opened, so that they know neither suggestion nor decision.
/// </summary>
public static class OpenDraws
{
    public static IQueryable<DrawnCase> Of(ClinicDbContext context, Reviewer reviewer)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(reviewer);
        var me = reviewer.Id;
        return from draw in context.SecondReadingDraws
               where draw.ReadAt == null && draw.FirstReaderId != me
               join row in FindReviewer.Cases(context, reviewer) on draw.CaseId equals row.Id
               where row.Status == CaseStatus.Decided
                   && context.PatientKeys.Any(key => key.PatientId == row.PatientId)
                   && !context.AuditEvents.Any(opened => opened.PatientId == row.PatientId && opened.ActorId == me
                       && opened.EntityId == row.Id && opened.Action == AuditActions.CaseOpened)
               select new DrawnCase { Draw = draw, Case = row };
    }
}

/// <summary>A draw and its case.</summary>
public sealed class DrawnCase
{
    public required SecondReadingDraw Draw { get; init; }

    public required ReviewCase Case { get; init; }
}
