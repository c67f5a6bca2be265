using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Clinicians.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.SecondReadings;

/// <summary>
/// Keeps a second reading for good. Where it found something, the case waits in the queue again in the same transaction, with
/// high priority and for everybody: the first clinician may be away, and nobody can overlook a case that is due.
/// </summary>
public sealed class RecordSecondReading(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys, IValidator<SecondReadingForm> validator, AuditTrail audit, TimeProvider clock)
{
    public async Task<CaseChange> RunAsync(SecondReadingForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        if ((await validator.ValidateAsync(form, stop)).Errors is [var fault, ..])
            return new CaseChange.Refused(CaseRefusal.Incomplete, fault.ErrorMessage);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        if (await OpenDraws.Of(context, reviewer).SingleOrDefaultAsync(one => one.Id == form.DrawId, stop) is not { } draw)
            return CaseChange.Refuse(CaseRefusal.NotToRead);
        var row = await context.ReviewCases.SingleAsync(one => one.Id == draw.CaseId, stop);
        try
        {
            var key = await keys.OpenAsync(context, row.PatientId, stop);
            Add(context, draw, row, reviewer, form, key);
            if (form.FindsSomething == true)
                await BringBackAsync(context, row, reviewer, stop);
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
            return CaseChange.Refuse(CaseRefusal.NotToRead);
        }
    }

    private void Add(ClinicDbContext context, SecondReadingDraw draw, ReviewCase row, Reviewer reviewer, SecondReadingForm form, DataKey key)
    {
        var (id, now) = (RowId.New(clock), clock.GetUtcNow());
        context.SecondReadings.Add(new SecondReading
        {
            Id = id,
            DrawId = draw.Id,
            CaseId = row.Id,
            ClinicianId = reviewer.Id,
            ReadAt = now,
            Classification = form.Classification!.Value,
            FindsSomething = form.FindsSomething!.Value,
            Words = string.IsNullOrWhiteSpace(form.Words) ? null : FieldProtector.Seal(key, SealedColumns.SecondReadingWords, id, form.Words.Trim()),
        });
        draw.ReadAt = now;
        audit.Add(context, Entry(AuditActions.SecondReadingRecorded, nameof(SecondReadingDraw), draw.Id, row, reviewer));
    }

    private async Task BringBackAsync(ClinicDbContext context, ReviewCase row, Reviewer reviewer, CancellationToken stop)
    {
        var (clinic, now) = (await context.Clinics.AsNoTracking().OrderBy(one => one.Id).FirstAsync(stop), clock.GetUtcNow());
        row.Priority = row.Priority < CasePriority.High ? CasePriority.High : row.Priority;
        CaseReopening.Open(row, now, clinic.DueAt(now, row.Priority, SafetyLevel.None));
        audit.Add(context, Entry(AuditActions.CaseChanged, nameof(ReviewCase), row.Id, row, reviewer) with { Detail = "second-reading" });
    }

    private static AuditEntry Entry(string action, string type, Guid id, ReviewCase row, Reviewer reviewer) => new(action, type)
    {
        ActorId = reviewer.Id,
        ActorRole = ClinicRoles.Clinician,
        EntityId = id,
        PatientId = row.PatientId,
    };
}
