using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Start;

/// <summary>Begins an intake on the newest published version, and stays with that version. One is in progress at most.</summary>
public sealed class StartIntake(
    PatientAccess access, PublishedQuestionSets sets, AuditTrail audit, TimeProvider clock, ILogger<StartIntake> log)
{
    public const string Language = "en";

    public async Task<StartResult> RunAsync(CancellationToken stop) =>
        (await Persistently.RunAsync(() => AttemptAsync(stop), log, stop))?.Result ?? StartResult.NotNow;

    private async Task<Outcome> AttemptAsync(CancellationToken stop)
    {
        await using var session = await access.OpenAsync(stop);
        if (session is null)
            return new(StartResult.SignedOut);
        await using var transaction = await session.Context.Database.BeginTransactionAsync(stop);
        if (await session.Drafts.AnyAsync(
                row => row.Status == DraftStatus.InProgress && row.SetCode == BuiltInQuestionSets.IntakeCode, stop))
        {
            return new(StartResult.Ready);
        }

        if (!session.Clinic.IsIntakeOpen
            || await sets.NewestAsync(session.Context, BuiltInQuestionSets.IntakeCode, Language, stop) is not { } version)
        {
            return new(StartResult.Closed);
        }

        Add(session, version);
        await session.Context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new(StartResult.Ready);
    }

    private void Add(PatientSession session, PublishedQuestionSet version)
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
        audit.Add(session.Context, session.Entry(AuditActions.IntakeStarted, nameof(Draft), draft.Id));
    }

    private sealed record Outcome(StartResult Result);
}
