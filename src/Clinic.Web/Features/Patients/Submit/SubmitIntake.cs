using Clinic.Data.Drafts;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Web.Features.Patients.Access;
using Clinic.Web.Features.Patients.Answering;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Submit;

/// <summary>Sends an intake, exactly once whoever presses how often: scored, explained, stored and queued in one transaction.</summary>
public sealed class SubmitIntake(
    PatientAccess access, PublishedQuestionSets sets, SubmitSteps steps, TimeProvider clock, ILogger<SubmitIntake> log)
{
    public async Task<SubmitResult> RunAsync(Guid draftId, CancellationToken stop) =>
        (await Persistently.RunAsync(() => AttemptAsync(draftId, stop), log, stop))?.Result ?? SubmitResult.NotNow;

    private async Task<Outcome> AttemptAsync(Guid draftId, CancellationToken stop)
    {
        await using var session = await access.OpenToAnswerAsync(stop);
        if (session is null)
            return new(SubmitResult.SignedOut);
        await using var transaction = await session.Context.Database.BeginTransactionAsync(stop);
        var draft = await session.Drafts.SingleOrDefaultAsync(row => row.Id == draftId, stop);
        if (draft is null or { Status: DraftStatus.Closed } || await sets.FindAsync(session.Context, draft.QuestionSetVersionId, stop) is not { } version)
            return new(SubmitResult.NotFound);
        if (draft.Status == DraftStatus.Submitted)
            return new(SubmitResult.Received);

        var sitting = await DraftHistory.ReplayAsync(session.Context, session.Key, draft.Id, version.Set, stop);
        if (AgeRule.UnderAge(sitting, session.Moment(clock.GetUtcNow())) is not null)
            return new(SubmitResult.UnderAge);
        if (!sitting.Visible.IsComplete)
            return new(SubmitResult.Incomplete);
        await steps.WriteAsync(session, draft, sitting, stop);
        await session.Context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new(SubmitResult.Received);
    }

    private sealed record Outcome(SubmitResult Result);
}
