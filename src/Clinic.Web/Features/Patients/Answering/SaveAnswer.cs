using Clinic.Data.Drafts;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Web.Features.Patients.Access;
using Clinic.Web.Features.Patients.Sections;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Answering;

/// <summary>
/// The only way an answer is written, whether it comes through a circuit, a script's queue or a plain post. The same save
/// sent twice is one save; between two tabs the later one counts; nothing that was saved is ever overwritten.
/// </summary>
public sealed class SaveAnswer(
    PatientAccess access, PublishedQuestionSets sets, SaveSteps steps, DraftChanges changes, IValidator<AnswerBatch> validator, ILogger<SaveAnswer> log)
{
    public async Task<SaveResult> RunAsync(AnswerBatch batch, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (!(await validator.ValidateAsync(batch, stop)).IsValid)
            return new SaveResult.NotFound();
        return await Persistently.RunAsync(() => AttemptAsync(batch, stop), log, stop) ?? new SaveResult.NotNow();
    }

    private async Task<SaveResult> AttemptAsync(AnswerBatch batch, CancellationToken stop)
    {
        await using var session = await access.OpenToAnswerAsync(stop);
        if (session is null)
            return new SaveResult.SignedOut();
        await using var transaction = await session.Context.Database.BeginTransactionAsync(stop);
        var draft = await session.Drafts.SingleOrDefaultAsync(row => row.Id == batch.DraftId, stop);
        if (draft is null or { Status: DraftStatus.Closed } || await sets.FindAsync(session.Context, draft.QuestionSetVersionId, stop) is not { } version
            || version.Set.FindSection(batch.Section) is null)
        {
            return new SaveResult.NotFound();
        }

        if (draft.Status == DraftStatus.Submitted)
            return new SaveResult.AlreadySent();
        var history = await DraftHistory.ReadAsync(session.Context, session.Key, draft.Id, stop);
        var ledger = await steps.WriteAsync(session, draft, version.Set, history, batch, stop);
        if (ledger.Accepted.Count > 0)
        {
            await session.Context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            changes.Tell(draft.Id, batch.WriterId);
            history = await DraftHistory.ReadAsync(session.Context, session.Key, draft.Id, stop);
        }

        return new SaveResult.Done(
            draft.LastSavedAt, SectionSnapshot.Of(draft, version, ledger.Sitting, history, batch.Section), ledger.Faults);
    }
}
