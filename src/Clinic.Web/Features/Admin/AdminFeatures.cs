using Clinic.Web.Account.Access;
using Clinic.Web.Features.Admin.ClinicSettings;
using Clinic.Web.Features.Admin.ConsentTexts;
using Clinic.Web.Features.Admin.DataRequests;
using Clinic.Web.Features.Admin.DispositionEditing;
using Clinic.Web.Features.Admin.Drafting;
using Clinic.Web.Features.Admin.EditWording;
using Clinic.Web.Features.Admin.Health;
using Clinic.Web.Features.Admin.Outbox;
using Clinic.Web.Features.Admin.Overview;
using Clinic.Web.Features.Admin.People;
using Clinic.Web.Features.Admin.Publishing;
using Clinic.Web.Features.Admin.QuestionSetList;
using Clinic.Web.Features.Admin.RuleSetVersions;
using Clinic.Web.Features.Admin.ShowQuestionSet;

namespace Clinic.Web.Features.Admin;

/// <summary>The admin's part of the portal: question sets, people, the clinic. Nothing here reads an answer.</summary>
public static class AdminFeatures
{
    public static void AddAdminFeatures(this IServiceCollection services)
    {
        services.AddSingleton<AdminSteps>();
        services.AddScoped<ReadOverview>();
        services.AddScoped<ListQuestionSets>();
        services.AddScoped<ReadQuestionSet>();
        services.AddScoped<StartDraft>();
        services.AddScoped<SaveWording>();
        services.AddScoped<PublishDraft>();
        services.AddScoped<DiscardDraft>();
        services.AddScoped<ListPeople>();
        services.AddScoped<InvitePerson>();
        services.AddScoped<ChangePerson>();
        services.AddScoped<ReadHealth>();
        services.AddScoped<RunDrill>();
        services.AddScoped<ReadOutbox>();
        services.AddScoped<SendTestMail>();
        services.AddSingleton<ConsentRecord>();
        services.AddScoped<ListConsentVersions>();
        services.AddScoped<StartConsentDraft>();
        services.AddScoped<SaveConsentDraft>();
        services.AddScoped<PublishConsent>();
        services.AddScoped<DiscardConsentDraft>();
        services.AddScoped<ListRuleSets>();
        services.AddScoped<ReadRuleSetFile>();
        services.AddScoped<AddRuleSet>();
        services.AddScoped<AddOwnNorms>();
        services.AddScoped<ChooseRuleSet>();
        services.AddScoped<ListDeletionRequests>();
        services.AddScoped<CountDeletionRequests>();
        services.AddScoped<EraseOnRequest>();
        services.AddScoped<DeclineDeletion>();
        services.AddScoped<ReadDispositions>();
        services.AddScoped<SaveDispositions>();
        services.AddScoped<ReadClinicSettings>();
        services.AddScoped<SaveClinicSettings>();
    }

    public static void MapAdminEndpoints(this WebApplication app) =>
        app.MapGet(ReadRuleSetFile.Address, (string version, ReadRuleSetFile read, CancellationToken stop) => read.RunAsync(version, stop))
            .RequireAuthorization(Policies.Admin);
}
