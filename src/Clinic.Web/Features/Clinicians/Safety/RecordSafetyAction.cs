using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Review;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Safety;

/// <summary>
/// Writes down what was done about a safety concern. Whoever acted may, claim or not; and who acts has noticed, so every
/// open alert of the case is acknowledged with it. An alert that is passed on to the next person at the same moment is no
/// reason to refuse: the same entry is written on what is there then.
/// </summary>
public sealed class RecordSafetyAction(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys,
    IValidator<SafetyActionForm> validator, SafetyRecord record)
{
    private const int MostTries = 5;

    public async Task<CaseChange> RunAsync(SafetyActionForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await TryAsync(form, stop) is { } change)
                return change;
        }

        return CaseChange.Refuse(CaseRefusal.Failed);
    }

    /// <summary>Null where another writer was faster and it is worth trying again.</summary>
    private async Task<CaseChange?> TryAsync(SafetyActionForm form, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        if ((await validator.ValidateAsync(form, stop)).Errors is [var fault, ..])
            return new CaseChange.Refused(CaseRefusal.Incomplete, fault.ErrorMessage);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        await CaseLock.TakeAsync(FindReviewer.Cases(context, reviewer).Where(row => row.Id == form.CaseId), stop);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == form.CaseId, stop);
        if (row is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        if (row.Status == CaseStatus.Decided)
            return CaseChange.Refuse(CaseRefusal.Decided);
        if (form.Kind == SafetyActionKind.JudgedFromRecord && !ReviewRules.Settles(SafetyActionKind.JudgedFromRecord, row.Safety))
            return CaseChange.Refuse(CaseRefusal.ContactNeeded);
        try
        {
            var key = await keys.OpenAsync(context, row.PatientId, stop);
            await record.AddAsync(context, row, reviewer, form, key, stop);
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
            return null;
        }
    }
}
