using Clinic.Web.Account.Access;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Amendments;
using Clinic.Web.Features.Clinicians.Assisting;
using Clinic.Web.Features.Clinicians.BlindFirst;
using Clinic.Web.Features.Clinicians.Care;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.Claims;
using Clinic.Web.Features.Clinicians.Concerns;
using Clinic.Web.Features.Clinicians.Consent;
using Clinic.Web.Features.Clinicians.Decisions;
using Clinic.Web.Features.Clinicians.Exporting;
using Clinic.Web.Features.Clinicians.FollowUps;
using Clinic.Web.Features.Clinicians.Handover;
using Clinic.Web.Features.Clinicians.Letters;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Clinicians.QueueViews;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Features.Clinicians.SecondReadings;
using Clinic.Web.Features.Clinicians.Signing;
using Clinic.Web.Features.Clinicians.Summaries;
using Clinic.Web.Features.Clinicians.Timeline;

namespace Clinic.Web.Features.Clinicians;

/// <summary>What clinicians do: the queue, the case, the claim, safety, the decision and the summary.</summary>
public static class ClinicianFeatures
{
    public static void AddClinicianFeatures(this IServiceCollection services)
    {
        services.AddScoped<FindReviewer>();
        services.AddSingleton<CaseSteps>();
        services.AddSingleton<QueueReader>();
        services.AddScoped<ServeQueuePage>();
        services.AddSingleton<CaseRowReader>();
        services.AddScoped<OpenCase>();
        services.AddScoped<PrintCase>();
        services.AddScoped<ReadTimeline>();
        services.AddScoped<CareGate>();
        services.AddScoped<OpenCareRecord>();
        services.AddScoped<ReadEarlierContacts>();
        services.AddScoped<PrintCareRecord>();
        services.AddScoped<WriteSafetyPlan>();
        services.AddScoped<ReleasePlan>();
        services.AddScoped<WithdrawPlan>();
        services.AddScoped<LogContact>();
        services.AddScoped<AddTask>();
        services.AddScoped<FinishTask>();
        services.AddScoped<ListTasks>();
        services.AddScoped<ReadEntering>();
        services.AddScoped<ClaimCase>();
        services.AddScoped<ReleaseClaim>();
        services.AddScoped<AssignCase>();
        services.AddScoped<ListColleagues>();
        services.AddScoped<TakeQueueStep>();
        services.AddScoped<RefreshQueuePage>();
        services.AddScoped<ReadQueueChoices>();
        services.AddScoped<ViewStore>();
        services.AddScoped<SaveQueueView>();
        services.AddScoped<RenameQueueView>();
        services.AddScoped<RemoveQueueView>();
        services.AddScoped<ChooseDefaultView>();
        services.AddScoped<AcknowledgeAlert>();
        services.AddScoped<AcknowledgeAlerts>();
        services.AddScoped<SafetyRecord>();
        services.AddScoped<RecordSafetyAction>();
        services.AddScoped<RecordBlindReading>();
        services.AddSingleton<DrawSecondReading>();
        services.AddScoped<ListSecondReadings>();
        services.AddScoped<OpenSecondReading>();
        services.AddScoped<RecordSecondReading>();
        services.AddSingleton<DecisionRecord>();
        services.AddSingleton<RecheckTask>();
        services.AddScoped<PrepareDecision>();
        services.AddScoped<PrepareAmendment>();
        services.AddSingleton<AmendmentRecord>();
        services.AddSingleton<DraftKeeping>();
        services.AddSingleton<SignatureGate>();
        services.AddScoped<ReadSignature>();
        services.AddScoped<SignerCheck>();
        services.AddSingleton<GiveSignatureToken>();
        services.AddScoped<ConfirmSignature>();
        services.AddScoped<AskForPasskey>();
        services.AddScoped<ConfirmByPasskey>();
        services.AddScoped<SignDraft>();
        services.AddScoped<ListWithdrawals>();
        services.AddScoped<NoteWithdrawal>();
        services.AddSingleton<SummaryRecord>();
        services.AddScoped<ReleaseSummary>();
        services.AddScoped<WithdrawSummary>();
        services.AddSingleton<FollowUpRecord>();
        services.AddScoped<SendFollowUp>();
        services.AddScoped<WithdrawFollowUp>();
        services.AddScoped<ReadLetters>();
        services.AddSingleton<LetterSources>();
        services.AddScoped<BeginLetter>();
        services.AddScoped<KeepLetter>();
        services.AddScoped<DropLetterDraft>();
        services.AddScoped<FinaliseLetter>();
        services.AddScoped<ReadLetter>();
        services.AddScoped<ReadHandover>();
        services.AddScoped<WriteHandover>();
        services.AddScoped<ListMentions>();
        services.AddScoped<CountMentions>();
        services.AddScoped<NoteMentionsRead>();
        services.AddScoped<FindPatients>();
        services.AddSingleton<ConcernCases>();
        services.AddSingleton<ConcernRecord>();
        services.AddScoped<RaiseConcern>();
        services.AddScoped<ReadConcerns>();
        services.AddScoped<ExportCase>();
        services.AddScoped<PostExport>();
        services.AddScoped<PrintLetter>();
        services.AddScoped<PostLetterPrint>();
    }

    public static void MapClinicianEndpoints(this WebApplication app)
    {
        app.MapPost(PostExport.Pattern, (Guid id, HttpContext context, PostExport post) => post.RunAsync(id, context)).RequireAuthorization(Policies.Clinician);
        app.MapPost(PostLetterPrint.Pattern, (Guid id, Guid letter, int number, HttpContext context, PostLetterPrint post) => post.RunAsync(id, letter, number, context))
            .RequireAuthorization(Policies.Clinician);
    }
}
