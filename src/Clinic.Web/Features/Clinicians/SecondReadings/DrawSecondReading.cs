using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Quality;
using Clinic.Data.Records;
using Clinic.Domain.Agreement;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.SecondReadings;

/// <summary>
/// Draws lots over an unflagged case that is being decided, in the transaction that decides it. The share it was drawn with
/// is kept with the draw, because the clinic may change it.
/// </summary>
public sealed class DrawSecondReading(AuditTrail audit, TimeProvider clock)
{
    /// <summary>Adds to the context; the caller saves.</summary>
    public async Task AddAsync(ClinicDbContext context, ReviewCase row, Decision decision, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(decision);
        if (row.IsDrill || !DrawRules.IsUnflagged(row.Classification, row.Flags, row.Safety, row.Priority))
            return;
        var share = await context.Clinics.OrderBy(clinic => clinic.Id).Select(clinic => clinic.SecondReadingShare).FirstAsync(stop);
        if (!Lot.Draw(share) || await WasDrawnOrAlertedAsync(context, row.Id, stop))
            return;
        var draw = new SecondReadingDraw
        {
            Id = RowId.New(clock),
            CaseId = row.Id,
            DecisionId = decision.Id,
            SiteId = row.SiteId,
            FirstReaderId = decision.ClinicianId,
            DrawnAt = decision.DecidedAt,
            Share = share,
        };
        context.SecondReadingDraws.Add(draw);
        audit.Add(context, new AuditEntry(AuditActions.SecondReadingDrawn, nameof(SecondReadingDraw))
        {
            ActorId = decision.ClinicianId,
            ActorRole = ClinicRoles.Clinician,
            EntityId = draw.Id,
            PatientId = row.PatientId,
            Detail = $"share={share}",
        });
    }

    // An alert of the sitting called for attention, whatever was sent in the end.
    private static async Task<bool> WasDrawnOrAlertedAsync(ClinicDbContext context, Guid caseId, CancellationToken stop) =>
        await context.SecondReadingDraws.AnyAsync(draw => draw.CaseId == caseId, stop)
        || await context.SafetyAlerts.AnyAsync(alert => alert.CaseId == caseId, stop);
}
