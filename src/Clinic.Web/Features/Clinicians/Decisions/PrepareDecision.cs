using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Signing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Decisions;

/// <summary>Keeps a decision that is written and complete, sealed, until its author signs it. Nothing is decided yet.</summary>
public sealed class PrepareDecision(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys,
    IValidator<DecisionForm> validator, DraftKeeping drafts, AuditTrail audit)
{
    public async Task<CaseChange> RunAsync(DecisionForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        if ((await validator.ValidateAsync(form, stop)).Errors is [var fault, ..])
            return new CaseChange.Refused(CaseRefusal.Incomplete, fault.ErrorMessage);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == form.CaseId, stop);
        if (row is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        var content = DecisionDrafting.Write(form);
        if (await DecisionGate.RefusalAsync(context, row, reviewer, form.Version, content, stop) is { } refusal)
            return CaseChange.Refuse(refusal);
        try
        {
            await drafts.KeepAsync(context, row, reviewer, content, amends: null, await keys.OpenAsync(context, row.PatientId, stop), stop);
            audit.Add(context, new AuditEntry(AuditActions.DecisionDrafted, nameof(ReviewCase))
            {
                ActorId = reviewer.Id,
                ActorRole = ClinicRoles.Clinician,
                EntityId = row.Id,
                PatientId = row.PatientId,
            });
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return new CaseChange.Done();
        }
        catch (PatientErasedException)
        {
            return CaseChange.Refuse(CaseRefusal.Erased);
        }
        catch (Exception conflict) when (DatabaseConflict.Is(conflict))
        {
            return CaseChange.Refuse(CaseRefusal.Stale);
        }
    }
}
