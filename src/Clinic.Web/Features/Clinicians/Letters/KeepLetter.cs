using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>Keeps a letter as far as it is written, sealed, so that nothing of it is lost.</summary>
public sealed class KeepLetter(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys, IValidator<LetterForm> validator, AuditTrail audit, TimeProvider clock)
{
    public async Task<CaseChange> RunAsync(LetterForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        if ((await validator.ValidateAsync(form, stop)).Errors.Find(LetterFormValidator.IsTooLong) is { } fault)
            return new CaseChange.Refused(CaseRefusal.Incomplete, fault.ErrorMessage);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == form.CaseId, stop);
        if (row is null)
            return CaseChange.Refuse(CaseRefusal.NotFound);
        if (row.Status != CaseStatus.Decided || row.IsDrill)
            return CaseChange.Refuse(CaseRefusal.LetterTooEarly);
        try
        {
            await WriteAsync(context, row, reviewer, form, await keys.OpenAsync(context, row.PatientId, stop), stop);
            await context.SaveChangesAsync(stop);
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

    private async Task WriteAsync(ClinicDbContext context, ReviewCase row, Reviewer author, LetterForm form, DataKey key, CancellationToken stop)
    {
        var draft = await context.LetterDrafts.SingleOrDefaultAsync(one => one.CaseId == row.Id && one.ClinicianId == author.Id, stop);
        if (draft is null)
        {
            draft = new LetterDraft { Id = RowId.New(clock), CaseId = row.Id, ClinicianId = author.Id };
            context.LetterDrafts.Add(draft);
        }

        draft.Content = FieldProtector.Seal(key, SealedColumns.LetterDraft, draft.Id, JsonSerializer.Serialize(form.Words(), JsonSerializerOptions.Web));
        (draft.LetterId, draft.BasedOn, draft.SavedAt) = (form.LetterId, form.BasedOn, clock.GetUtcNow());
        audit.Add(context, new AuditEntry(AuditActions.LetterDrafted, nameof(LetterDraft))
        {
            ActorId = author.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = draft.Id,
            PatientId = row.PatientId,
        });
    }
}
