using Bunit;
using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Admin.Drafting;
using Clinic.Web.Features.Admin.EditWording;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using TestContext = Xunit.TestContext;

namespace Clinic.Web.Tests.Features.Admin;

/// <summary>An admin at work in a portal of their own: use cases by type, and the database to look at what they left.</summary>
public sealed class AdminDesk : IAsyncDisposable
{
    private readonly ClinicApp app;
    private readonly AsyncServiceScope scope;

    private AdminDesk(ClinicApp app, TestAccount admin, AsyncServiceScope scope) => (this.app, Admin, this.scope) = (app, admin, scope);

    public TestAccount Admin { get; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<AdminDesk> OpenAsync(ClinicApp app)
    {
        var admin = await app.AddAccountAsync(ClinicRoles.Admin);
        return new AdminDesk(app, admin, await app.ActAsAsync(admin));
    }

    public T Use<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>A place to draw pages in: the library's services of its own, everything else the admin's.</summary>
    public BunitContext Draw()
    {
        // One second, which is what bUnit waits, passes quickly where two processors run all tests.
        BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        var bunit = new BunitContext();
        bunit.JSInterop.Mode = JSRuntimeMode.Loose;
        bunit.Services.AddMudServices();
        bunit.Services.AddFallbackServiceProvider(scope.ServiceProvider);
        bunit.Render<MudPopoverProvider>();
        return bunit;
    }

    public ClinicDbContext Database() => app.Services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContext();

    public async Task<QuestionSetVersion> InUseAsync(string setCode = BuiltInQuestionSets.IntakeCode)
    {
        await using var context = Database();
        return await context.QuestionSetVersions.AsNoTracking()
            .SingleAsync(version => version.SetCode == setCode && version.Language == "en" && version.Status == QuestionSetStatus.Published, Stop);
    }

    public async Task<QuestionSetVersion> FindAsync(Guid versionId)
    {
        await using var context = Database();
        return await context.QuestionSetVersions.AsNoTracking().SingleAsync(version => version.Id == versionId, Stop);
    }

    /// <summary>A draft without changes; one that an earlier test left is discarded first.</summary>
    public async Task<QuestionSetVersion> StartDraftAsync(string setCode = BuiltInQuestionSets.IntakeCode)
    {
        await DiscardAsync(setCode);
        var begun = await Use<StartDraft>().RunAsync((await InUseAsync(setCode)).Id, Stop);
        return await FindAsync(Assert.IsType<StartDraftResult.Open>(begun).DraftId);
    }

    public async Task DiscardAsync(string setCode = BuiltInQuestionSets.IntakeCode)
    {
        await using var context = Database();
        await context.QuestionSetVersions
            .Where(version => version.SetCode == setCode && version.Language == "en" && version.Status == QuestionSetStatus.Draft)
            .ExecuteDeleteAsync(Stop);
    }

    public Task<SaveWordingResult> WriteAsync(QuestionSetVersion draft, WordingPlace place, string? text) =>
        Use<SaveWording>().RunAsync(new WordingEdit(draft.Id, draft.Version, [new WordingChange(place, text)]), Stop);

    /// <summary>Puts other content into a draft, as no page of ours would.</summary>
    public async Task<QuestionSetVersion> ReplaceAsync(Guid draftId, QuestionSet set)
    {
        await using var context = Database();
        var row = await context.QuestionSetVersions.SingleAsync(version => version.Id == draftId, Stop);
        row.Content = QuestionSetJson.Write(set);
        await context.SaveChangesAsync(Stop);
        return await FindAsync(draftId);
    }

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
