using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Cases;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>Opens what a letter is written from: the author's own draft, else the newest version of the letter, else the record.</summary>
public sealed class BeginLetter(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, CaseRowReader reader, LetterSources sources, AuditTrail audit)
{
    public async Task<LetterWriting> RunAsync(Guid caseId, Guid? letterId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return Refuse(CaseRefusal.NotAllowed);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return Refuse(CaseRefusal.NotFound);
        if (row.Status != CaseStatus.Decided || row.IsDrill)
            return Refuse(CaseRefusal.LetterTooEarly);
        try
        {
            var rows = await reader.ReadAsync(context, row, reviewer, stop);
            var source = await sources.ReadAsync(context, rows, reviewer, stop);
            if (source.File.Altered.Count > 0)
                return Refuse(CaseRefusal.Altered);
            var writing = await ComposeAsync(context, rows, source, letterId, reviewer, stop);
            audit.Add(context, new AuditEntry(AuditActions.CaseOpened, nameof(ReviewCase))
            {
                ActorId = reviewer.Id,
                ActorRole = ClinicRoles.Clinician,
                EntityId = row.Id,
                PatientId = row.PatientId,
                Detail = "letter",
            });
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return writing;
        }
        catch (PatientErasedException)
        {
            return Refuse(CaseRefusal.Erased);
        }
        catch (SealBrokenException)
        {
            return Refuse(CaseRefusal.Altered);
        }
    }

    private static async Task<LetterWriting> ComposeAsync(
        ClinicDbContext context, CaseRows rows, LetterSource source, Guid? letterId, Reviewer reviewer, CancellationToken stop)
    {
        var file = source.File;
        var author = (await StaffNames.ReadAsync(context, [reviewer.Id], stop)).GetValueOrDefault(reviewer.Id, StaffNames.Unknown);
        var frame = LetterFrame.Of(source, author);
        var draft = await context.LetterDrafts.AsNoTracking().SingleOrDefaultAsync(one => one.CaseId == file.Id && one.ClinicianId == reviewer.Id, stop);
        var newest = letterId is null
            ? null
            : await context.Letters.AsNoTracking().Where(one => one.LetterId == letterId && one.CaseId == file.Id).OrderByDescending(one => one.Number).FirstOrDefaultAsync(stop);
        if (draft is not null && Kept(draft, rows.Key) is { } kept)
        {
            return newest is not null && draft.LetterId != newest.LetterId
                ? new LetterWriting.OtherDraft(kept.Recipient.Split('\n')[0].Trim(), draft.LetterId is null, draft.SavedAt, file.Time)
                : new LetterWriting.Ready(LetterForm.Of(file.Id, draft.LetterId, draft.BasedOn, kept), frame, file.Time, draft.SavedAt);
        }

        var words = newest is null ? LetterComposer.Compose(source) : LetterContent.Open(rows.Key, newest).Words;
        return new LetterWriting.Ready(LetterForm.Of(file.Id, newest?.LetterId, newest?.Number ?? 0, words), frame, file.Time, null);
    }

    // A draft that was spoiled from outside is nothing to go on from.
    private static LetterWords? Kept(LetterDraft draft, DataKey key)
    {
        try
        {
            return JsonSerializer.Deserialize<LetterWords>(
                FieldProtector.Open(key, SealedColumns.LetterDraft, draft.Id, draft.Content), JsonSerializerOptions.Web);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    private static LetterWriting.Refused Refuse(CaseRefusal reason) => new(reason, CaseRefusals.Say(reason));
}
