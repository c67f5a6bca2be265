using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Consent;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.App.Languages;
using Clinic.Web.Features.Patients.Access;

namespace Clinic.Web.Features.Patients.Start;

/// <summary>
/// Begins an intake, or the follow-up that a clinician sent, on the newest published version, and stays with that version.
/// One is in progress at most.
/// </summary>
public sealed class StartIntake(
    PatientAccess access, PublishedQuestionSets sets, AuditTrail audit, TimeProvider clock, ILogger<StartIntake> log)
{
    public async Task<StartResult> RunAsync(CancellationToken stop) =>
        (await Persistently.RunAsync(() => AttemptAsync(stop), log, stop))?.Result ?? StartResult.NotNow;

    private async Task<Outcome> AttemptAsync(CancellationToken stop)
    {
        await using var session = await access.OpenToAnswerAsync(stop);
        if (session is null)
            return new(StartResult.SignedOut);
        await using var transaction = await session.Context.Database.BeginTransactionAsync(stop);
        if (await session.InProgressAsync(stop) is not null)
            return new(StartResult.Ready);
        var request = await session.OpenFollowUpAsync(stop);
        var code = request is null ? BuiltInQuestionSets.IntakeCode : BuiltInQuestionSets.FollowUpCode;
        if (!session.IsIntakeOpen || await NewestAsync(sets, session, code, stop) is not { } version)
            return new(StartResult.Closed);
        if (await Consents.StateAsync(session.Context, session.Patient.Id, stop) != ConsentState.Current)
            return new(StartResult.ConsentNeeded);
        var draft = Add(session, version);
        request?.DraftId = draft.Id;
        await session.Context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new(StartResult.Ready);
    }

    /// <summary>In the language of the page; in English where the clinic has none in that.</summary>
    internal static async Task<PublishedQuestionSet?> NewestAsync(
        PublishedQuestionSets sets, PatientSession session, string code, CancellationToken stop) =>
        await sets.NewestAsync(session.Context, code, SpokenLanguages.Current.Tag, stop)
        ?? await sets.NewestAsync(session.Context, code, SpokenLanguages.English.Tag, stop);

    private Draft Add(PatientSession session, PublishedQuestionSet version)
    {
        var now = clock.GetUtcNow();
        var draft = new Draft
        {
            Id = RowId.New(clock),
            PatientId = session.Patient.Id,
            SiteId = session.Patient.SiteId,
            QuestionSetVersionId = version.Id,
            SetCode = version.Set.Code,
            StartedAt = now,
            LastSavedAt = now,
            Status = DraftStatus.InProgress,
        };
        session.Context.Drafts.Add(draft);
        audit.Add(session.Context, session.Entry(AuditActions.IntakeStarted, nameof(Draft), draft.Id) with { Detail = draft.SetCode });
        return draft;
    }

    private sealed record Outcome(StartResult Result);
}
