using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Signing;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Amendments;

/// <summary>Keeps an amendment that is written and complete, sealed, until its author signs it. Whoever may read the case may add to it.</summary>
public sealed class PrepareAmendment(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys, IValidator<AmendmentForm> validator, DraftKeeping drafts)
{
    public async Task<CaseChange> RunAsync(AmendmentForm form, CancellationToken stop)
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
        var content = Write(form);
        if (await AmendmentGate.RefusalAsync(context, row, form.Version, form.DecisionId, content, stop) is { } refusal)
            return CaseChange.Refuse(refusal);
        try
        {
            await drafts.KeepAsync(context, row, reviewer, content, form.DecisionId, await keys.OpenAsync(context, row.PatientId, stop), stop);
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

    private static DraftContent Write(AmendmentForm form) => new()
    {
        Note = form.Words!.Trim(),
        Decided = form.Decided?.ToCode(),
        Reason = form.Decided is null ? null : form.Reason?.ToCode(),
        Disposition = string.IsNullOrEmpty(form.Disposition) ? null : form.Disposition,
        List = form.Dispositions.Number,
        Ticked = string.IsNullOrEmpty(form.Disposition) ? [] : [.. form.Ticked],
        Weeks = form.RecheckWeeks,
        Battery = form.RecheckWeeks is null ? null : form.RecheckBattery?.ToCode(),
    };
}
