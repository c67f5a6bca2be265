using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.FollowUps;

/// <summary>The rows of a follow-up that is sent or withdrawn.</summary>
public sealed class FollowUpRecord(AuditTrail audit, TimeProvider clock)
{
    /// <summary>What was sent to the patient and not begun.</summary>
    public static IQueryable<FollowUpRequest> Open(ClinicDbContext context, Guid patientId)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.FollowUpRequests.Where(one => one.PatientId == patientId && one.DraftId == null && one.WithdrawnAt == null);
    }

    /// <summary>Adds to the context; the caller saves.</summary>
    public void Add(ClinicDbContext context, ReviewCase row, Reviewer reviewer)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(reviewer);
        var request = new FollowUpRequest
        {
            Id = RowId.New(clock),
            PatientId = row.PatientId,
            CaseId = row.Id,
            SentAt = clock.GetUtcNow(),
            SentBy = reviewer.Id,
        };
        context.FollowUpRequests.Add(request);
        Audit(context, AuditActions.FollowUpSent, request, reviewer);
    }

    /// <summary>Takes back what the patient has not begun; the caller saves.</summary>
    public void Withdraw(ClinicDbContext context, FollowUpRequest request, Reviewer reviewer)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.WithdrawnAt = clock.GetUtcNow();
        Audit(context, AuditActions.FollowUpWithdrawn, request, reviewer);
    }

    private void Audit(ClinicDbContext context, string action, FollowUpRequest request, Reviewer reviewer) =>
        audit.Add(context, new AuditEntry(action, nameof(FollowUpRequest))
        {
            ActorId = reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = request.Id,
            PatientId = request.PatientId,
        });
}
