using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>Writes the next version of a safety plan. Of two who write at once, one is told that there is a newer one.</summary>
public sealed class WriteSafetyPlan(
    IDbContextFactory<ClinicDbContext> contexts, CareGate gate, IValidator<PlanForm> validator, TimeProvider clock)
{
    public const string Newer = "Somebody wrote a newer version meanwhile. Nothing was saved, and your words are still here. Look at the new version, then write again.";

    public async Task<CaseChange> RunAsync(PlanForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var asked = await gate.EnterAsync(context, form.PatientId, stop);
        if (asked is not CareEntrance.Open entrance)
            return ((CareEntrance.Closed)asked).AsChange();
        if ((await validator.ValidateAsync(form, stop)).Errors is [var fault, ..])
            return new CaseChange.Refused(CaseRefusal.Incomplete, fault.ErrorMessage);
        var latest = await context.SafetyPlanVersions.Where(row => row.PatientId == form.PatientId).MaxAsync(row => (int?)row.Number, stop) ?? 0;
        if (latest != form.BasedOn)
            return new CaseChange.Refused(CaseRefusal.Stale, Newer);
        var id = RowId.New(clock);
        context.SafetyPlanVersions.Add(new SafetyPlanVersion
        {
            Id = id,
            PatientId = form.PatientId,
            Number = latest + 1,
            WrittenAt = clock.GetUtcNow(),
            WrittenBy = entrance.Reviewer.Id,
            Content = FieldProtector.Seal(entrance.Key, SealedColumns.SafetyPlanContent, id, form.ToPlan().ToJson()),
        });
        gate.Note(context, entrance, AuditActions.SafetyPlanWritten, nameof(SafetyPlanVersion), id, FormattableString.Invariant($"version={latest + 1}"));
        try
        {
            await context.SaveChangesAsync(stop);
            return new CaseChange.Done();
        }
        catch (Exception conflict) when (DatabaseConflict.Is(conflict))
        {
            return new CaseChange.Refused(CaseRefusal.Stale, Newer);
        }
    }
}
