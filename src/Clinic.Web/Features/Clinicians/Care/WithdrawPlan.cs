using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>Takes the safety plan back from the patient's pages. The row stays, marked as withdrawn.</summary>
public sealed class WithdrawPlan(IDbContextFactory<ClinicDbContext> contexts, CareGate gate, TimeProvider clock)
{
    /// <summary>What is with the patient now.</summary>
    public static IQueryable<SafetyPlanRelease> Current(ClinicDbContext context, Guid patientId)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.SafetyPlanReleases.Where(row => row.PatientId == patientId && row.WithdrawnAt == null);
    }

    public async Task<CaseChange> RunAsync(Guid patientId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var asked = await gate.EnterAsync(context, patientId, stop);
        if (asked is not CareEntrance.Open entrance)
            return ((CareEntrance.Closed)asked).AsChange();
        if (await Current(context, patientId).SingleOrDefaultAsync(stop) is not { } release)
            return new CaseChange.Refused(CaseRefusal.NothingReleased, ReleasePlan.Moved);
        (release.WithdrawnAt, release.WithdrawnBy) = (clock.GetUtcNow(), entrance.Reviewer.Id);
        gate.Note(context, entrance, AuditActions.SafetyPlanWithdrawn, nameof(SafetyPlanRelease), release.Id);
        try
        {
            await context.SaveChangesAsync(stop);
            return new CaseChange.Done();
        }
        catch (Exception conflict) when (DatabaseConflict.Is(conflict))
        {
            return new CaseChange.Refused(CaseRefusal.Stale, ReleasePlan.Moved);
        }
    }
}
