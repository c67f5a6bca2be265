using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.Claims;
using Clinic.Web.Features.Clinicians.Decisions;
using Clinic.Web.Features.Clinicians.FollowUps;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Features.Clinicians.Signing;
using Clinic.Web.Features.Clinicians.Summaries;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Support;

/// <summary>A clinician at work, in a circuit of their own.</summary>
public sealed class Desk : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;

    private Desk(AsyncServiceScope scope, TestAccount account) => (this.scope, Account) = (scope, account);

    public TestAccount Account { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Desk> OpenAsync(ClinicApp app, string role = ClinicRoles.Clinician, Guid? site = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var account = await app.AddAccountAsync(role);
        if (site is not null)
        {
            await using var context = new CaseMaker(app).Open();
            await context.Users.Where(user => user.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.SiteId, site), Stop);
        }

        return new Desk(await app.ActAsAsync(account), account);
    }

    /// <summary>The desk of an account that is there already.</summary>
    public static async Task<Desk> OfAsync(ClinicApp app, TestAccount account)
    {
        ArgumentNullException.ThrowIfNull(app);
        return new Desk(await app.ActAsAsync(account), account);
    }

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public Task<QueueServing> QueueAsync(QueueFilter? filter = null, string? seen = null) =>
        Get<ServeQueuePage>().RunAsync(filter ?? new QueueFilter(), seen, Stop);

    public async Task<CaseFile> FileAsync(Guid caseId) =>
        Assert.IsType<CaseOpening.Opened>(await Get<OpenCase>().RunAsync(caseId, Stop)).File;

    public Task<CaseChange> ClaimAsync(Guid caseId) => Get<ClaimCase>().RunAsync(caseId, Stop);

    public Task<CaseChange> ReleaseAsync(Guid caseId) => Get<ReleaseClaim>().RunAsync(caseId, Stop);

    public Task<CaseChange> ActAsync(SafetyActionForm form) => Get<RecordSafetyAction>().RunAsync(form, Stop);

    public Task<CaseChange> PrepareAsync(DecisionForm form) => Get<PrepareDecision>().RunAsync(form, Stop);

    /// <summary>Gives the password for what was shown; for what stands there now where no mark of it is given.</summary>
    public async Task<SignatureConfirmation> ConfirmAsync(Guid caseId, string password = ClinicApp.Password, string? code = null, string? mark = null) =>
        await Get<ConfirmSignature>().RunAsync(caseId, mark ?? await MarkAsync(caseId), password, code, Stop);

    private async Task<string?> MarkAsync(Guid caseId)
    {
        await using var context = await Get<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(Stop);
        var draft = await context.DecisionDrafts.SingleOrDefaultAsync(row => row.CaseId == caseId && row.ClinicianId == Account.Id, Stop);
        return draft is null ? null : DraftKeeping.MarkOf(draft);
    }

    public Task<CaseChange> SignAsync(Guid caseId, string? token) => Get<SignDraft>().RunAsync(caseId, token, Stop);

    /// <summary>Writes the decision, gives the password, and signs.</summary>
    public async Task<CaseChange> DecideAsync(DecisionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await PrepareAsync(form) is CaseChange.Refused refused)
            return refused;
        return await SignAsync(form.CaseId, await TokenAsync(form.CaseId));
    }

    /// <summary>A token for what was written.</summary>
    public async Task<string> TokenAsync(Guid caseId) =>
        Assert.IsType<SignatureConfirmation.Confirmed>(await ConfirmAsync(caseId)).Token;

    public Task<CaseChange> ReleaseSummaryAsync(Guid caseId, string? text, params Measure[] measures) =>
        Get<ReleaseSummary>().RunAsync(new SummaryForm { CaseId = caseId, Text = text, Measures = [.. measures] }, Stop);

    public Task<CaseChange> WithdrawAsync(Guid caseId) => Get<WithdrawSummary>().RunAsync(caseId, Stop);

    public Task<CaseChange> SendFollowUpAsync(Guid caseId) => Get<SendFollowUp>().RunAsync(caseId, Stop);

    public Task<CaseChange> WithdrawFollowUpAsync(Guid caseId) => Get<WithdrawFollowUp>().RunAsync(caseId, Stop);

    /// <summary>Claims the case and gives the form of a decision that agrees.</summary>
    public async Task<DecisionForm> BeginDecisionAsync(Guid caseId)
    {
        Assert.IsType<CaseChange.Done>(await ClaimAsync(caseId));
        var file = await FileAsync(caseId);
        return new DecisionForm
        {
            CaseId = caseId,
            Version = file.Version,
            Suggested = file.Result?.Classification,
            Agrees = file.Result is null ? null : true,
            Dispositions = file.Dispositions,
            Disposition = "therapy-referral",
        };
    }

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}

/// <summary>What tests say about an outcome.</summary>
public static class Outcomes
{
    public static void IsDone(CaseChange change) => Assert.IsType<CaseChange.Done>(change);

    public static string IsRefused(CaseRefusal reason, CaseChange change)
    {
        var refused = Assert.IsType<CaseChange.Refused>(change);
        Assert.Equal(reason, refused.Reason);
        return refused.Words;
    }
}
