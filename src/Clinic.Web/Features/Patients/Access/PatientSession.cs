using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Shared.Times;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Access;

/// <summary>One call of a patient's use case: the context, and the patient's own row and key. Nobody else's rows are reached through it.</summary>
public sealed class PatientSession(ClinicDbContext context, Patient patient, DataKey key, ClinicDetails clinic) : IAsyncDisposable
{
    public ClinicDbContext Context { get; } = context;

    public Patient Patient { get; } = patient;

    public DataKey Key { get; } = key;

    public ClinicDetails Clinic { get; } = clinic;

    /// <summary>Where an alert that is raised here comes from.</summary>
    public AlertOrigin AlertOrigin => Patient.IsDrill ? AlertOrigin.Drill
        : EnteredBy is not null ? AlertOrigin.Assisted
        : KioskId is not null ? AlertOrigin.Kiosk
        : AlertOrigin.Intake;

    /// <summary>The clinician who enters the answers; null where the patient does.</summary>
    public Guid? EnteredBy { get; init; }

    /// <summary>The kiosk the patient answers on; null for a device of their own.</summary>
    public Guid? KioskId { get; init; }

    /// <summary>Alerts about a case that nobody acknowledged and that already stand for what happens here: on a kiosk its own, since that holds the screen.</summary>
    public IQueryable<SafetyAlert> OpenAlerts(Guid caseId) => Context.SafetyAlerts.Where(alert =>
        alert.CaseId == caseId && alert.AcknowledgedAt == null && (KioskId == null || alert.KioskId == KioskId));

    /// <summary>Whether this patient may begin.</summary>
    public bool IsIntakeOpen { get; init; }

    /// <summary>The patient's own drafts, tracked.</summary>
    public IQueryable<Draft> Drafts => Context.Drafts.Where(draft => draft.PatientId == Patient.Id);

    /// <summary>The questionnaire the patient is in the middle of, an intake or a follow-up; the older one where there are two.</summary>
    public Task<Draft?> InProgressAsync(CancellationToken stop) => Drafts.AsNoTracking()
        .Where(draft => draft.Status == DraftStatus.InProgress)
        .OrderBy(draft => draft.StartedAt)
        .FirstOrDefaultAsync(stop);

    /// <summary>The follow-up a clinician sent and the patient has not begun.</summary>
    public Task<FollowUpRequest?> OpenFollowUpAsync(CancellationToken stop) => Context.FollowUpRequests.SingleOrDefaultAsync(
        request => request.PatientId == Patient.Id && request.DraftId == null && request.WithdrawnAt == null, stop);

    public AnswerMoment Moment(DateTimeOffset now) => new(ClinicTime.Of(Clinic.TimeZone).Date(now), Clinic.MinimumAge);

    /// <summary>An audit row of something the patient did, or a clinician for them.</summary>
    public AuditEntry Entry(string action, string entityType, Guid entityId) => new(action, entityType)
    {
        ActorId = EnteredBy ?? Patient.UserId,
        ActorRole = EnteredBy is null ? ClinicRoles.Patient : ClinicRoles.Clinician,
        EntityId = entityId,
        PatientId = Patient.Id,
    };

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
