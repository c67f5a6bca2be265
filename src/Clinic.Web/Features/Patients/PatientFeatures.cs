using Clinic.Web.Features.Patients.Access;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Branching;
using Clinic.Web.Features.Patients.Carrying;
using Clinic.Web.Features.Patients.Checking;
using Clinic.Web.Features.Patients.Consent;
using Clinic.Web.Features.Patients.History;
using Clinic.Web.Features.Patients.MyData;
using Clinic.Web.Features.Patients.Posting;
using Clinic.Web.Features.Patients.Resume;
using Clinic.Web.Features.Patients.SafetyPlans;
using Clinic.Web.Features.Patients.Sections;
using Clinic.Web.Features.Patients.Start;
using Clinic.Web.Features.Patients.Submit;
using Clinic.Web.Features.Patients.Summaries;
using Clinic.Web.Features.Patients.Unfinished;

namespace Clinic.Web.Features.Patients;

/// <summary>What patients do: start, answer, check, send, and read what comes back.</summary>
public static class PatientFeatures
{
    // Before the pages of the same addresses, which answer GET.
    private const int BeforePages = -1;

    public static void AddPatientFeatures(this IServiceCollection services)
    {
        services.AddScoped<PatientAccess>();
        services.AddScoped<StartIntake>();
        services.AddSingleton<ProgressWords>();
        services.AddSingleton<FaultWords>();
        services.AddSingleton<AnswerWords>();
        services.AddScoped<ReadIntake>();
        services.AddScoped<ReadSection>();
        services.AddScoped<SectionProblems>();
        services.AddScoped<SaveAnswer>();
        services.AddScoped<ReceiveAnswers>();
        services.AddScoped<PostAnswers>();
        services.AddScoped<ReadReview>();
        services.AddScoped<SubmitIntake>();
        services.AddScoped<ReadSummaries>();
        services.AddScoped<ReadPlan>();
        services.AddScoped<ReadHistory>();
        services.AddScoped<ReadOwnAnswers>();
        services.AddScoped<ReadConsent>();
        services.AddScoped<SignConsent>();
        services.AddScoped<WithdrawConsent>();
        services.AddScoped<PostConsent>();
        services.AddScoped<ReadMyData>();
        services.AddSingleton<OpenOwnRecord>();
        services.AddScoped<DownloadMyData>();
        services.AddScoped<AskDeletion>();
        services.AddScoped<TakeBackDeletion>();
        services.AddScoped<PostMyData>();
        services.AddScoped<ReadBranching>();
        services.AddScoped<MakeResumeCode>();
        services.AddScoped<PostedForm>();
        services.AddScoped<PostStart>();
        services.AddScoped<PostSection>();
        services.AddScoped<PostSubmit>();
        services.AddSingleton<DraftChanges>();
        services.AddSingleton<SaveSteps>();
        services.AddSingleton<AnswerWriter>();
        services.AddSingleton<QueueAtRiskDraft>();
        services.AddSingleton<SubmitSteps>();
        services.AddSingleton<QueueSubmission>();
        services.AddSingleton<JudgeWorsening>();
        services.AddSingleton<BirthDateRecord>();
        services.AddSingleton<QueueIdleDraft>();
        services.AddSingleton<QueueIdleDrafts>();
        services.AddSingleton<LapseFollowUp>();
        services.AddSingleton<LapseFollowUps>();
        services.AddHostedService<IdleDraftWatch>();
    }

    public static void MapPatientEndpoints(this WebApplication app)
    {
        // Open to everyone, because each asks by itself who posts and answers a session that ended in words.
        var posts = app.MapGroup("").AllowAnonymous().DisableAntiforgery().WithOrder(BeforePages);
        posts.MapPost(IntakePaths.Start, (HttpContext context, PostStart post) => post.RunAsync(context));
        posts.MapPost(IntakePaths.Section, (HttpContext context, string section, PostSection post) => post.RunAsync(context, section));
        posts.MapPost(IntakePaths.Answers, (HttpContext context, PostAnswers post) => post.RunAsync(context));
        posts.MapPost(IntakePaths.Submit, (HttpContext context, PostSubmit post) => post.RunAsync(context));
        posts.MapPost(IntakePaths.ConsentWithdraw, (HttpContext context, PostConsent post) => post.WithdrawAsync(context));
        posts.MapPost(IntakePaths.MyDataDownload, (HttpContext context, PostMyData post) => post.DownloadAsync(context));
        posts.MapPost(IntakePaths.MyDataDelete, (HttpContext context, PostMyData post) => post.AskAsync(context));
        posts.MapPost(IntakePaths.MyDataKeep, (HttpContext context, PostMyData post) => post.TakeBackAsync(context));
        app.MapGet(IntakePaths.Branching, (HttpContext context, Guid version, ReadBranching read) => read.RunAsync(context, version)).AllowAnonymous();
    }
}
