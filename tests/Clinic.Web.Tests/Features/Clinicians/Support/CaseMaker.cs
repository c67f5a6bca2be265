using Clinic.Data;
using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Support;

/// <summary>Makes cases out of real answers with the real question set, evaluator and seals, and nothing of the intake's pages.</summary>
public sealed class CaseMaker(ClinicApp app)
{
    private IServiceProvider Services => app.Services;

    private TimeProvider Clock => Services.GetRequiredService<TimeProvider>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ClinicDbContext Open() => Services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContext();

    /// <summary>A case in the queue.</summary>
    /// <param name="script">What is answered.</param>
    /// <param name="wish">What differs from the usual.</param>
    public async Task<MadeCase> AddAsync(CaseScript script, CaseWish? wish = null)
    {
        var asked = wish ?? new CaseWish();
        await using var context = Open();
        var site = asked.SiteId ?? await context.Sites.OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(Stop);
        var (patient, key) = asked.Again is { } again
            ? (await context.Patients.SingleAsync(row => row.Id == again.PatientId, Stop), await Services.GetRequiredService<PatientKeys>().OpenAsync(context, again.PatientId, Stop))
            : AddPatient(context, site, asked);
        var set = await SetAsync(context);
        var sitting = await AddDraftAsync(context, patient, key, set, script, asked);
        var submission = asked.IsSent ? AddSubmission(context, patient, key, set, sitting, asked.At ?? Clock.GetUtcNow()) : null;
        var row = AddCase(context, patient, sitting.DraftId, submission, sitting.Sitting, asked);
        if (row.Safety != SafetyLevel.None)
            context.SafetyAlerts.Add(new SafetyAlert { Id = NewId(), CaseId = row.Id, RaisedAt = row.ArrivedAt, Reason = "test" });
        await context.SaveChangesAsync(Stop);
        return new MadeCase(row.Id, patient.Id, row.Version);
    }

    /// <summary>Another place of the same clinic.</summary>
    public async Task<Guid> AddSiteAsync()
    {
        await using var context = Open();
        var site = new Site { Id = NewId(), ClinicId = await context.Clinics.Select(row => row.Id).FirstAsync(Stop), Name = "Annexe" };
        context.Sites.Add(site);
        await context.SaveChangesAsync(Stop);
        return site.Id;
    }

    public Guid NewId() => RowId.New(Clock);

    private (Patient Patient, DataKey Key) AddPatient(ClinicDbContext context, Guid site, CaseWish wish)
    {
        var id = NewId();
        var key = Services.GetRequiredService<PatientKeys>().Create(context, id);
        var patient = new Patient
        {
            Id = id,
            SiteId = site,
            Name = FieldProtector.Seal(key, SealedColumns.PatientName, id, wish.Name),
            DateOfBirth = FieldProtector.Seal(key, SealedColumns.PatientDateOfBirth, id, "1984-05-06"),
            CreatedAt = Clock.GetUtcNow(),
        };
        context.Patients.Add(patient);
        return (patient, key);
    }

    private async Task<QuestionSetVersion> SetAsync(ClinicDbContext context)
    {
        var known = await context.QuestionSetVersions.FirstOrDefaultAsync(row => row.SetCode == BuiltInQuestionSets.IntakeCode, Stop);
        if (known is not null)
            return known;
        var set = BuiltInQuestionSets.Intake;
        var row = new QuestionSetVersion
        {
            Id = NewId(),
            SetCode = set.Code,
            Number = 1,
            Language = set.Language,
            Status = QuestionSetStatus.Published,
            Content = QuestionSetJson.Write(set),
            ContentHash = QuestionSetJson.Hash(set),
            CreatedAt = Clock.GetUtcNow(),
        };
        context.QuestionSetVersions.Add(row);
        return row;
    }

    private async Task<(Guid DraftId, Sitting Sitting)> AddDraftAsync(
        ClinicDbContext context, Patient patient, DataKey key, QuestionSetVersion version, CaseScript script, CaseWish wish)
    {
        var draft = new Draft
        {
            Id = NewId(),
            PatientId = patient.Id,
            SiteId = patient.SiteId,
            QuestionSetVersionId = version.Id,
            SetCode = version.SetCode,
            StartedAt = ChainLog.Microseconds(wish.At ?? Clock.GetUtcNow()),
            LastSavedAt = wish.At ?? Clock.GetUtcNow(),
            Status = wish.IsSent ? DraftStatus.Submitted : DraftStatus.InProgress,
        };
        context.Drafts.Add(draft);
        var saves = new List<AnswerSave>();
        foreach (var (item, answer) in script.Saves)
        {
            var save = new AnswerSave(item, answer, draft.StartedAt.AddSeconds(10 * saves.Count));
            saves.Add(save);
            context.SavedAnswers.Add(Saved(draft, key, save, saves.Count));
        }

        // Rows that others refer to come first, so that one save is enough.
        await context.SaveChangesAsync(Stop);
        return (draft.Id, Sitting.Of(QuestionSetJson.Read(version.Content), saves));
    }

    private SavedAnswer Saved(Draft draft, DataKey key, AnswerSave save, int ordinal)
    {
        var id = NewId();
        return new SavedAnswer
        {
            Id = id,
            DraftId = draft.Id,
            ItemCode = save.ItemCode,
            Value = FieldProtector.Seal(key, SealedColumns.SavedAnswer, id, save.Answer.ToStored()),
            SavedAt = save.SavedAt,
            Ordinal = ordinal,
            WriterId = draft.Id,
            ClientSequence = ordinal,
        };
    }

    private Submission AddSubmission(
        ClinicDbContext context, Patient patient, DataKey key, QuestionSetVersion version, (Guid DraftId, Sitting Sitting) draft, DateTimeOffset at)
    {
        var sitting = draft.Sitting;
        var answers = SubmittedAnswers.Of(sitting);
        var explanation = new ScreeningEvaluator(RuleSets.V2026_1).Explain(answers.Input);
        var id = NewId();
        var row = Results.Row(explanation.Result, new Submission
        {
            Id = id,
            DraftId = draft.DraftId,
            PatientId = patient.Id,
            SiteId = patient.SiteId,
            QuestionSetVersionId = version.Id,
            SubmittedAt = at,
            RuleSet = explanation.Result.RuleSet,
            Answers = FieldProtector.Seal(key, SealedColumns.SubmissionAnswers, id, answers.ToJson()),
            Evidence = FieldProtector.Seal(key, SealedColumns.SubmissionEvidence, id, explanation.ToCanonicalJson()),
        });
        context.Submissions.Add(row);
        return row;
    }

    private ReviewCase AddCase(
        ClinicDbContext context, Patient patient, Guid draftId, Submission? submission, Sitting sitting, CaseWish wish)
    {
        var risk = SafetyAssessment.AssessDraft(sitting.Peak).AtRisk;
        var arrived = wish.At ?? Clock.GetUtcNow();
        var row = new ReviewCase
        {
            Id = NewId(),
            PatientId = patient.Id,
            SiteId = patient.SiteId,
            DraftId = draftId,
            SubmissionId = submission?.Id,
            Kind = submission is not null ? CaseKind.Submission : risk ? CaseKind.UnfinishedAtRisk : CaseKind.Unfinished,
            Status = CaseStatus.Waiting,
            Priority = wish.Priority ?? submission?.Priority ?? (risk ? CasePriority.Urgent : CasePriority.Routine),
            Safety = submission?.Safety ?? (risk ? SafetyLevel.Urgent : SafetyLevel.None),
            Classification = submission?.Classification,
            Flags = submission?.Flags ?? "",
            ArrivedAt = arrived,
            DueAt = arrived,
        };
        row.DueAt = ReviewDeadline.Of(arrived, row.Priority, row.Safety, ServiceLevels.Default, TimeZoneInfo.Utc);
        context.ReviewCases.Add(row);
        return row;
    }
}
