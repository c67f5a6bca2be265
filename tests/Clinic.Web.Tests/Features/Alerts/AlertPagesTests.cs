using Bunit;
using Clinic.Data.Identity;
using Clinic.Data.Kiosks;
using Clinic.Data.Records;
using Clinic.Web.App;
using Clinic.Web.Features.Alerts;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Patient = Clinic.Web.Tests.Features.Patients.Patient;
using TestContext = Xunit.TestContext;

namespace Clinic.Web.Tests.Features.Alerts;

/// <summary>The bar on every staff page and the page of alerts, drawn over the real use cases.</summary>
public sealed class AlertPagesTests : IAsyncLifetime
{
    private readonly ClinicApp app = new();
    private readonly List<IAsyncDisposable> opened = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var one in Enumerable.Reverse(opened))
            await one.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Without_an_open_alert_the_place_of_the_bar_is_kept_and_says_so()
    {
        var (bunit, _) = await DrawAsAsync(ClinicRoles.Clinician);

        var bar = bunit.Render<AlertBar>();

        Assert.Empty(bar.FindAll("[role=alert]"));
        Assert.Equal("✓ No open safety alert", bar.Find(".alerts").TextContent.Trim());
    }

    [Fact]
    public async Task Where_alerts_cannot_be_read_the_bar_does_not_say_that_there_are_none()
    {
        var (bunit, scope) = await DrawAsAsync(ClinicRoles.Clinician);
        bunit.Services.AddSingleton(new ReadOpenAlerts(
            new NoDatabase(), scope.GetRequiredService<FindStaff>(), scope.GetRequiredService<KioskDevices>(),
            scope.GetRequiredService<ReadClinicProfile>(), TimeProvider.System));

        var bar = bunit.Render<AlertBar>();

        Assert.Equal("Open alerts cannot be read just now.", bar.Find(".alerts [role=status]").TextContent);
    }

    [Fact]
    public async Task A_page_that_is_open_shows_a_new_alert_and_drops_it_once_a_colleague_has_acknowledged_it()
    {
        var (bunit, scope) = await DrawAsAsync(ClinicRoles.Clinician);
        var bar = bunit.Render<AlertBar>();

        var alert = await RaiseAsync();
        await bar.WaitForAssertionAsync(() => Assert.Contains("A safety alert is not acknowledged yet", bar.Markup, StringComparison.Ordinal), Patience);
        Assert.Equal($"/staff/cases/{alert.CaseId}#safety", bar.Find("a.alertbar__link").GetAttribute("href"));
        await scope.GetRequiredService<AcknowledgeAlert>().RunAsync(alert.CaseId, alert.Id, Stop);

        await bar.WaitForAssertionAsync(() => Assert.Empty(bar.FindAll(".alertbar")), Patience);
    }

    [Fact]
    public async Task An_admin_sees_that_there_is_an_alert_and_no_way_to_the_case()
    {
        await RaiseAsync();
        var (bunit, _) = await DrawAsAsync(ClinicRoles.Admin);

        var bar = bunit.Render<AlertBar>();

        Assert.Contains("Make sure that a clinician has seen it", bar.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("/staff/cases/", bar.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clinician_of_another_site_is_not_told()
    {
        await RaiseAsync();
        var (bunit, _) = await DrawAsAsync(ClinicRoles.Clinician, elsewhere: true);

        Assert.Empty(bunit.Render<AlertBar>().FindAll("[role=alert]"));
    }

    [Fact]
    public async Task The_page_of_alerts_lists_every_step()
    {
        var alert = await RaiseAsync();
        var (bunit, scope) = await DrawAsAsync(ClinicRoles.Clinician);
        await scope.GetRequiredService<AcknowledgeAlert>().RunAsync(alert.CaseId, alert.Id, Stop);

        var page = bunit.Render<AlertsPage>();

        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".entry")));
        var steps = page.FindAll($"#alert-{alert.Id} .steps li span").Select(step => step.TextContent).ToList();
        Assert.Equal("Raised, shown to staff", steps[0]);
        Assert.Contains("Mail to person 1 (clinician1@clinic.example) queued", steps);
        Assert.Equal("Acknowledged by Person Clinician", steps[^1]);
    }

    [Fact]
    public async Task An_open_alert_stays_in_the_log_however_many_came_after_it()
    {
        var open = await RaiseAsync();
        await using (var context = await app.Services.GetRequiredService<IDbContextFactory<Data.ClinicDbContext>>().CreateDbContextAsync(Stop))
        {
            context.SafetyAlerts.AddRange(Enumerable.Range(1, 50).Select(number => new SafetyAlert
            {
                Id = Guid.CreateVersion7(),
                CaseId = open.CaseId,
                RaisedAt = open.RaisedAt.AddSeconds(number),
                Reason = "test",
                AcknowledgedAt = open.RaisedAt.AddMinutes(5),
            }));
            await context.SaveChangesAsync(Stop);
        }

        var (_, scope) = await DrawAsAsync(ClinicRoles.Clinician);
        var log = (await scope.GetRequiredService<ReadAlertLog>().RunAsync(Stop))!;

        Assert.Equal(open.Id, log.Entries[0].Id);
        Assert.Equal(50, log.Entries.Count);
        Assert.Equal(log.Entries.Skip(1).OrderByDescending(entry => entry.RaisedAt), log.Entries.Skip(1));
    }

    [Fact]
    public async Task The_choice_of_sound_and_badge_is_the_persons_own_and_kept()
    {
        var (bunit, scope) = await DrawAsAsync(ClinicRoles.Clinician);
        var page = bunit.Render<AlertsPage>();
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".choices")));

        await page.Find(".choices select").ChangeAsync(new() { Value = nameof(AlertSound.UntilAcknowledged) });
        await page.Find(".choices input[type=checkbox]").ChangeAsync(new() { Value = false });
        await page.FindAll(".choices button").First(button => button.TextContent.Trim() == "Save").ClickAsync(new());

        await page.WaitForAssertionAsync(() => Assert.Contains("Saved.", page.Markup, StringComparison.Ordinal));
        var kept = await scope.GetRequiredService<ReadOpenAlerts>().RunAsync(Stop);
        Assert.Equal((AlertSound.UntilAcknowledged, false), (kept!.Sound, kept.ShowsBadge));
    }

    private static TimeSpan Patience => TimeSpan.FromSeconds(60);

    private async Task<SafetyAlert> RaiseAsync()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.9", "1");
        return Assert.Single(await patient.AlertsAsync());
    }

    private async Task<(BunitContext Bunit, IServiceProvider Scope)> DrawAsAsync(string role, bool elsewhere = false)
    {
        var account = await app.AddAccountAsync(role);
        if (elsewhere)
            await MoveAsync(account);
        var scope = await app.ActAsAsync(account);
        var bunit = new BunitContext();
        bunit.JSInterop.Mode = JSRuntimeMode.Loose;
        bunit.Services.AddMudServices();
        bunit.Services.AddFallbackServiceProvider(scope.ServiceProvider);
        opened.Add(scope);
        opened.Add(bunit);
        return (bunit, scope.ServiceProvider);
    }

    private sealed class NoDatabase : IDbContextFactory<Data.ClinicDbContext>
    {
        public Data.ClinicDbContext CreateDbContext() => throw new TimeoutException("The database does not answer.");
    }

    private async Task MoveAsync(TestAccount account)
    {
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<Data.ClinicDbContext>>().CreateDbContextAsync(Stop);
        var clinic = await context.Clinics.SingleAsync(Stop);
        var site = new Site { Id = Guid.CreateVersion7(), ClinicId = clinic.Id, Name = "Another site" };
        context.Add(site);
        (await context.Users.SingleAsync(user => user.Id == account.Id, Stop)).SiteId = site.Id;
        await context.SaveChangesAsync(Stop);
    }
}
