using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Cases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>
/// Makes a version of what was written: sealed, with who and when, and unchangeable from then on. The draft goes with it.
/// Of two who finalise the same version at once, one is told.
/// </summary>
public sealed class FinaliseLetter(
    IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, CaseRowReader reader, LetterSources sources, IValidator<LetterForm> validator, AuditTrail audit, TimeProvider clock)
{
    public async Task<LetterOutcome> RunAsync(LetterForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return LetterOutcome.Refuse(CaseRefusal.NotAllowed);
        if ((await validator.ValidateAsync(form, stop)).Errors is [var fault, ..])
            return new LetterOutcome.Refused(CaseRefusal.Incomplete, fault.ErrorMessage);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == form.CaseId, stop);
        if (row is null)
            return LetterOutcome.Refuse(CaseRefusal.NotFound);
        if (row.Status != CaseStatus.Decided || row.IsDrill)
            return LetterOutcome.Refuse(CaseRefusal.LetterTooEarly);
        if (form.LetterId is { } known && !await IsNewestAsync(context, row, known, form.BasedOn, stop))
            return LetterOutcome.Refuse(CaseRefusal.LetterMovedOn);
        try
        {
            var rows = await reader.ReadAsync(context, row, reviewer, stop);
            var source = await sources.ReadAsync(context, rows, reviewer, stop);
            if (source.File.Altered.Count > 0)
                return LetterOutcome.Refuse(CaseRefusal.Altered);
            var letter = Write(context, rows, form, reviewer, LetterFrame.Of(source, await AuthorAsync(context, reviewer, stop)));
            await DropDraftAsync(context, row, reviewer, stop);
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return new LetterOutcome.Done(letter.LetterId, letter.Number);
        }
        catch (PatientErasedException)
        {
            return LetterOutcome.Refuse(CaseRefusal.Erased);
        }
        catch (SealBrokenException)
        {
            return LetterOutcome.Refuse(CaseRefusal.Altered);
        }
        catch (Exception conflict) when (DatabaseConflict.Is(conflict))
        {
            return LetterOutcome.Refuse(CaseRefusal.LetterMovedOn);
        }
    }

    private static async Task<bool> IsNewestAsync(ClinicDbContext context, ReviewCase row, Guid letterId, int number, CancellationToken stop) =>
        await context.Letters.Where(one => one.LetterId == letterId && one.CaseId == row.Id).MaxAsync(one => (int?)one.Number, stop) == number;

    private static async Task<string> AuthorAsync(ClinicDbContext context, Reviewer reviewer, CancellationToken stop) =>
        (await StaffNames.ReadAsync(context, [reviewer.Id], stop)).GetValueOrDefault(reviewer.Id, StaffNames.Unknown);

    private Letter Write(ClinicDbContext context, CaseRows rows, LetterForm form, Reviewer author, LetterContent frame)
    {
        var id = RowId.New(clock);
        var letter = new Letter
        {
            Id = id,
            LetterId = form.LetterId ?? id,
            Number = form.LetterId is null ? 1 : form.BasedOn + 1,
            CaseId = rows.Case.Id,
            PatientId = rows.Case.PatientId,
            ClinicianId = author.Id,
            FinalisedAt = clock.GetUtcNow(),
            Content = frame.Saying(form.Words()).Seal(rows.Key, id),
        };
        context.Letters.Add(letter);
        audit.Add(context, new AuditEntry(AuditActions.LetterFinalised, nameof(Letter))
        {
            ActorId = author.Id,
            ActorRole = ClinicRoles.Clinician,
            EntityId = id,
            PatientId = letter.PatientId,
            Detail = FormattableString.Invariant($"{letter.Number}"),
        });
        return letter;
    }

    private static async Task DropDraftAsync(ClinicDbContext context, ReviewCase row, Reviewer author, CancellationToken stop)
    {
        if (await context.LetterDrafts.SingleOrDefaultAsync(one => one.CaseId == row.Id && one.ClinicianId == author.Id, stop) is { } draft)
            context.LetterDrafts.Remove(draft);
    }
}
