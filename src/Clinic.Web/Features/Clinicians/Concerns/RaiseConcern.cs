using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Concerns;

/// <summary>
/// Raises a safety concern about any person of the clinic by hand. Words, case, alert, first mail and audit rows are written
/// together or not at all. Somebody else who changes the case at the same moment is no reason to refuse: the same concern is
/// raised on what is there then.
/// </summary>
public sealed class RaiseConcern(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys,
    IValidator<ConcernForm> validator, ConcernCases cases, ConcernRecord record)
{
    private const int MostTries = 5;

    public async Task<ConcernOutcome> RunAsync(ConcernForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await TryAsync(form, stop) is { } outcome)
                return outcome;
        }

        return ConcernOutcome.Refuse(CaseRefusal.Failed);
    }

    /// <summary>Null where another writer was faster and it is worth trying again.</summary>
    private async Task<ConcernOutcome?> TryAsync(ConcernForm form, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return ConcernOutcome.Refuse(CaseRefusal.NotAllowed);
        if ((await validator.ValidateAsync(form, stop)).Errors is [var fault, ..])
            return new ConcernOutcome.Refused(CaseRefusal.Incomplete, fault.ErrorMessage);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        if (await PatientAsync(context, reviewer, form, stop) is not { } patient)
            return ConcernOutcome.Refuse(CaseRefusal.NotFound);
        try
        {
            var key = await keys.OpenAsync(context, patient.Id, stop);
            var clinic = await context.Clinics.OrderBy(one => one.Id).FirstAsync(stop);
            var row = await cases.RaiseAsync(context, clinic, patient, reviewer, form, stop);
            record.Add(context, clinic, row, reviewer, form, key);
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return new ConcernOutcome.Raised(row.Id);
        }
        catch (PatientErasedException)
        {
            return ConcernOutcome.Refuse(CaseRefusal.Erased);
        }
        catch (Exception conflict) when (DatabaseConflict.Is(conflict))
        {
            return null;
        }
    }

    private static Task<Patient?> PatientAsync(ClinicDbContext context, Reviewer reviewer, ConcernForm form, CancellationToken stop)
    {
        var patients = FindPatients.Patients(context, reviewer).AsNoTracking();
        return form.CaseId is { } caseId
            ? patients.SingleOrDefaultAsync(patient => FindReviewer.Cases(context, reviewer).Any(row => row.Id == caseId && row.PatientId == patient.Id), stop)
            : patients.SingleOrDefaultAsync(patient => patient.Id == form.PatientId, stop);
    }
}
