using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Care;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.SafetyPlans;

/// <summary>Opens the safety plan that a clinician gave the patient; null where none is with them. Each opening is on the trail.</summary>
public sealed class ReadPlan(PatientAccess access, AuditTrail audit)
{
    public async Task<OwnPlan?> RunAsync(CancellationToken stop)
    {
        await using var session = await access.OpenAsync(stop);
        if (session is null || await FindAsync(session, stop) is not { } own)
            return null;
        audit.Add(session.Context, session.Entry(AuditActions.SafetyPlanRead, nameof(SafetyPlanRelease), own.ReleaseId));
        await session.Context.SaveChangesAsync(stop);
        return own;
    }

    /// <summary>Reads it, opened, and writes nothing down.</summary>
    public static async Task<OwnPlan?> FindAsync(PatientSession session, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(session);
        var row = await (
            from release in session.Context.SafetyPlanReleases.AsNoTracking()
            where release.PatientId == session.Patient.Id && release.WithdrawnAt == null
            join plan in session.Context.SafetyPlanVersions.AsNoTracking() on release.PlanId equals plan.Id
            select new { release, plan }).SingleOrDefaultAsync(stop);
        return row is null ? null : new OwnPlan(row.release.Id, row.release.ReleasedAt, Open(session.Key, row.plan));
    }

    private static SafetyPlan? Open(DataKey key, SafetyPlanVersion row)
    {
        try
        {
            return SafetyPlan.Parse(FieldProtector.Open(key, SealedColumns.SafetyPlanContent, row.Id, row.Content));
        }
        catch (Exception fault) when (fault is SealBrokenException or FormatException)
        {
            return null;
        }
    }
}
