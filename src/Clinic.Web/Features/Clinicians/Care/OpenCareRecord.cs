using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Shared.Times;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>Opens the care record of a person. That it was opened is written in the same transaction, or nothing is read.</summary>
public sealed class OpenCareRecord(IDbContextFactory<ClinicDbContext> contexts, CareGate gate, TimeProvider clock)
{
    /// <summary>Tasks and plan versions shown at once.</summary>
    public const int Most = 100;

    public async Task<CareOpening> RunAsync(Guid patientId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var asked = await gate.EnterAsync(context, patientId, stop);
        if (asked is not CareEntrance.Open entrance)
            return Closed(((CareEntrance.Closed)asked).Reason);
        var clinic = await context.Clinics.AsNoTracking().OrderBy(row => row.Id).FirstAsync(stop);
        var plans = await context.SafetyPlanVersions.AsNoTracking().Where(row => row.PatientId == patientId).OrderByDescending(row => row.Number).Take(Most).ToListAsync(stop);
        var released = await (
            from release in WithdrawPlan.Current(context, patientId).AsNoTracking()
            join plan in context.SafetyPlanVersions.AsNoTracking() on release.PlanId equals plan.Id
            select new { release.ReleasedAt, release.ReleasedBy, plan.Number }).SingleOrDefaultAsync(stop);
        var (contacts, earlier) = await ContactPages.ReadAsync(context, patientId, null, stop);
        var tasks = await context.CareTasks.AsNoTracking().Where(row => row.PatientId == patientId)
            .OrderBy(row => row.DoneAt != null).ThenBy(row => row.DueOn).ThenBy(row => row.Id).Take(Most).ToListAsync(stop);
        IEnumerable<Guid?> staff =
        [
            released?.ReleasedBy, .. plans.Select(row => (Guid?)row.WrittenBy), .. contacts.Select(row => (Guid?)row.WrittenBy),
            .. tasks.SelectMany(row => new[] { row.AssignedTo, row.CreatedBy, row.DoneBy }),
        ];
        var pages = new CarePages(entrance.Key, await StaffNames.ReadAsync(context, staff, stop));
        var colleagues = await CareGate.ColleaguesAsync(context, entrance.Patient, stop);
        var (time, now) = (ClinicTime.Of(clinic.TimeZone), clock.GetUtcNow());
        var file = new CareFile
        {
            PatientId = patientId,
            Name = PersonGlance.NameOf(entrance.Patient, entrance.Key),
            ClinicName = clinic.Name,
            Time = time,
            ReadAt = now,
            Reader = entrance.Reviewer.Id,
            Plans = [.. plans.Select(pages.Plan)],
            ReleasedPlan = released is null ? null : new ReleasedPlan(released.Number, released.ReleasedAt, pages.Name(released.ReleasedBy)),
            Contacts = pages.Contacts(contacts),
            EarlierContacts = earlier,
            Tasks = [.. tasks.Select(row => pages.Task(row, time.Date(now)) with { IsOfNobody = colleagues.All(one => one.Id != row.AssignedTo) })],
            Colleagues = colleagues,
            IsDrill = entrance.Patient.IsDrill,
        };
        gate.Note(context, entrance, AuditActions.CareRecordOpened, nameof(Patient), patientId);
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new CareOpening.Opened(file);
    }

    private static CareOpening Closed(CaseRefusal reason) => reason switch
    {
        CaseRefusal.NotAllowed => new CareOpening.NotAllowed(),
        CaseRefusal.Erased => new CareOpening.Erased(),
        _ => new CareOpening.NotFound(),
    };
}
