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
    // Asked of each open draw, of which there are few; joined, a database may begin with all that were ever decided.
    public static IQueryable<SecondReadingDraw> Of(ClinicDbContext context, Reviewer reviewer)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(reviewer);
        var me = reviewer.Id;
        var cases = FindReviewer.Cases(context, reviewer);
        return context.SecondReadingDraws
            .Where(draw => draw.ReadAt == null && draw.FirstReaderId != me)
            .Where(draw => cases.Any(row => row.Id == draw.CaseId && row.Status == CaseStatus.Decided
                && context.PatientKeys.Any(key => key.PatientId == row.PatientId)
                && !context.AuditEvents.Any(opened => opened.PatientId == row.PatientId && opened.ActorId == me
                    && opened.EntityId == row.Id && opened.Action == AuditActions.CaseOpened)));
    }
}
