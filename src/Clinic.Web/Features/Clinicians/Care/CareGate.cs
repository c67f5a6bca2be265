using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>The first step of everything on a care record: who acts, whether the person is of their site, and the person's key.</summary>
public sealed class CareGate(FindReviewer find, PatientKeys keys, AuditTrail audit)
{
    public const string NoSuchPerson = "There is no such person here.";

    public async Task<CareEntrance> EnterAsync(ClinicDbContext context, Guid patientId, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CareEntrance.Refuse(CaseRefusal.NotAllowed);
        var patient = await context.Patients.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == patientId && (reviewer.SiteId == null || row.SiteId == reviewer.SiteId), stop);
        if (patient is null)
            return new CareEntrance.Closed(CaseRefusal.NotFound, NoSuchPerson);
        try
        {
            return new CareEntrance.Open(reviewer, patient, await keys.OpenAsync(context, patientId, stop));
        }
        catch (PatientErasedException)
        {
            return CareEntrance.Refuse(CaseRefusal.Erased);
        }
    }

    /// <summary>Adds the audit row of a step; the caller saves.</summary>
    public void Note(ClinicDbContext context, CareEntrance.Open entrance, string action, string entity, Guid id, string? detail = null)
    {
        ArgumentNullException.ThrowIfNull(entrance);
        audit.Add(context, new AuditEntry(action, entity)
        {
            ActorId = entrance.Reviewer.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = id,
            PatientId = entrance.Patient.Id,
            Detail = detail,
        });
    }

    /// <summary>The clinicians at work who may see this person, by name.</summary>
    public static async Task<IReadOnlyList<Colleague>> ColleaguesAsync(ClinicDbContext context, Patient patient, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(patient);
        var found = await (
            from user in context.Users.AsNoTracking()
            join link in context.UserRoles on user.Id equals link.UserId
            join role in context.Roles on link.RoleId equals role.Id
            where role.Name == ClinicRoles.Clinician && user.DeactivatedAt == null && (user.SiteId == null || user.SiteId == patient.SiteId)
            select new { user.Id, user.DisplayName }).ToListAsync(stop);
        return [.. found.Select(one => new Colleague(one.Id, one.DisplayName ?? StaffNames.Unknown)).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase)];
    }
}

/// <summary>The record of a person, open to somebody or closed with the reason.</summary>
public abstract record CareEntrance
{
    private CareEntrance()
    {
    }

    public static CareEntrance Refuse(CaseRefusal reason) => new Closed(reason, CaseRefusals.Say(reason));

    public sealed record Open(Reviewer Reviewer, Patient Patient, DataKey Key) : CareEntrance;

    public sealed record Closed(CaseRefusal Reason, string Words) : CareEntrance
    {
        public CaseChange AsChange() => new CaseChange.Refused(Reason, Words);
    }
}
