using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Care;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>
/// Gives the patient the newest version of their safety plan to read. A version that is with them already is replaced in the
/// same transaction, so that they are never without one.
/// </summary>
public sealed class ReleasePlan(IDbContextFactory<ClinicDbContext> contexts, CareGate gate, TimeProvider clock)
{
    public const string Newer = "Somebody wrote a newer version meanwhile. Nothing was released. Look at the new version, then release that.";
    public const string Moved = "Somebody released the plan or took it back meanwhile. Look at how it stands now.";
    public const string Unreadable = "This version was changed from outside and cannot be read. Write a new one with the person.";
    public const string NoAccount = "This person has no account to read it with. Print the plan for them.";

    /// <param name="patientId">Whose plan.</param>
    /// <param name="number">The version that was previewed.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<CaseChange> RunAsync(Guid patientId, int number, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var asked = await gate.EnterAsync(context, patientId, stop);
        if (asked is not CareEntrance.Open entrance)
            return ((CareEntrance.Closed)asked).AsChange();
        if (entrance.Patient is { UserId: null } or { IsDrill: true })
            return new CaseChange.Refused(CaseRefusal.NoAccount, NoAccount);
        var plan = await context.SafetyPlanVersions.AsNoTracking()
            .Where(row => row.PatientId == patientId).OrderByDescending(row => row.Number).FirstOrDefaultAsync(stop);
        if (plan is null || plan.Number != number)
            return new CaseChange.Refused(CaseRefusal.Stale, Newer);
        if (!IsReadable(entrance.Key, plan))
            return new CaseChange.Refused(CaseRefusal.Incomplete, Unreadable);
        try
        {
            if (await WithdrawPlan.Current(context, patientId).SingleOrDefaultAsync(stop) is { } before)
            {
                if (before.PlanId == plan.Id)
                    return new CaseChange.Refused(CaseRefusal.AlreadyReleased, Moved);

                // Saved before the next one, because the database lets one at a time be with the patient.
                (before.WithdrawnAt, before.WithdrawnBy) = (clock.GetUtcNow(), entrance.Reviewer.Id);
                gate.Note(context, entrance, AuditActions.SafetyPlanWithdrawn, nameof(SafetyPlanRelease), before.Id, "replaced");
                await context.SaveChangesAsync(stop);
            }

            Add(context, entrance, plan);
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return new CaseChange.Done();
        }
        catch (Exception conflict) when (DatabaseConflict.Is(conflict))
        {
            return new CaseChange.Refused(CaseRefusal.Stale, Moved);
        }
    }

    private static bool IsReadable(DataKey key, SafetyPlanVersion plan)
    {
        try
        {
            SafetyPlan.Parse(FieldProtector.Open(key, SealedColumns.SafetyPlanContent, plan.Id, plan.Content));
            return true;
        }
        catch (Exception fault) when (fault is SealBrokenException or FormatException)
        {
            return false;
        }
    }

    private void Add(ClinicDbContext context, CareEntrance.Open entrance, SafetyPlanVersion plan)
    {
        var release = new SafetyPlanRelease
        {
            Id = RowId.New(clock),
            PatientId = plan.PatientId,
            PlanId = plan.Id,
            ReleasedAt = clock.GetUtcNow(),
            ReleasedBy = entrance.Reviewer.Id,
        };
        context.SafetyPlanReleases.Add(release);
        gate.Note(context, entrance, AuditActions.SafetyPlanReleased, nameof(SafetyPlanRelease), release.Id, FormattableString.Invariant($"version={plan.Number}"));
    }
}
