using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Admin.ClinicSettings;
using Clinic.Web.Features.Admin.Health;
using Clinic.Web.Features.Alerts;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Features.Patients.Start;
using Clinic.Web.Hosting.Drills;
using Clinic.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Hosting;

/// <summary>A drill goes the way of a real alert, with a real mail server.</summary>
public sealed class DrillTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_drill_raises_a_real_alert_with_a_real_mail_and_both_say_that_it_is_one()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);

        var alert = await HoldAsync(app);
        await app.DeliverAsync();

        Assert.Equal(AlertOrigin.Drill, alert.Origin);
        Assert.Equal("Harbour Clinic: DRILL, please acknowledge", Assert.Single(server.Inbox()).Subject);
        await using var context = app.Open();
        var row = await context.ReviewCases.SingleAsync(one => one.Id == alert.CaseId, Stop);
        Assert.True(row.IsDrill);
        Assert.False(row.IsDemo);
        Assert.Equal(CaseKind.UnfinishedAtRisk, row.Kind);
        Assert.Single(await context.SavedAnswers.Where(answer => answer.DraftId == row.DraftId).ToListAsync(Stop));
    }

    [Fact]
    public async Task Acknowledging_closes_the_case_and_the_health_page_shows_how_long_it_took()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        var alert = await HoldAsync(app);
        Assert.True((await HealthAsync(app)).IsDrillOpen);

        app.Clock!.Advance(TimeSpan.FromMinutes(4));
        await AcknowledgeAsync(app, alert);

        var health = await HealthAsync(app);
        var line = health.Lines.Single(one => one.Name == "Alert drill");
        Assert.False(health.IsDrillOpen);
        Assert.True(line.IsGood);
        Assert.Contains("acknowledged after 4 min", line.Words, StringComparison.Ordinal);
        Assert.Empty(await QueueAsync(app, QueueStatus.Open));
        Assert.Empty(await QueueAsync(app, QueueStatus.Decided));
    }

    [Fact]
    public async Task Silence_passes_a_drill_on_as_it_would_a_real_alert_and_turns_the_page_red()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        await HoldAsync(app);

        app.Clock!.Advance(TimeSpan.FromMinutes(16));
        await app.Services.GetRequiredService<EscalateAlerts>().RunAsync(Stop);
        await app.DeliverAsync();

        Assert.Equal(2, server.Inbox().Count);
        Assert.False((await HealthAsync(app)).Lines.Single(one => one.Name == "Alert drill").IsGood);
    }

    [Fact]
    public async Task A_drill_is_in_no_count_of_queue_or_alerts()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        await HoldAsync(app);
        app.Clock!.Advance(TimeSpan.FromHours(3));

        var health = await HealthAsync(app);

        Assert.Equal("Nobody waits.", health.Lines.Single(one => one.Name == "Queue").Words);
        Assert.Equal("Every alert is acknowledged.", health.Lines.Single(one => one.Name == "Alerts").Words);
    }

    [Fact]
    public async Task The_clinics_days_bring_the_next_drill_and_two_instances_hold_one()
    {
        await using var server = SmtpServer.Stopped();
        await using var app = new MailApp(server);
        var watch = ActivatorUtilities.CreateInstance<DrillWatch>(app.Services);
        await watch.LookAsync(Stop);
        Assert.Equal(0, await DrillsAsync(app));
        await HoldAsync(app);

        app.Clock!.Advance(TimeSpan.FromDays(29));
        await watch.LookAsync(Stop);
        Assert.Equal(1, await DrillsAsync(app));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(watch.LookAsync(Stop), watch.LookAsync(Stop), watch.LookAsync(Stop));

        Assert.Equal(2, await DrillsAsync(app));
    }

    [Fact]
    public async Task In_Production_the_intake_opens_with_the_first_acknowledged_drill()
    {
        await using var app = new ProductionApp();
        await FillAsync(app);
        Assert.Equal(StartResult.Closed, await StartAsync(app));

        Assert.Equal(DrillResult.Begun, await app.Services.GetRequiredService<BeginDrill>().RunAsync(null, Stop));
        Assert.Equal(StartResult.Closed, await StartAsync(app));
        await AcknowledgeAsync(app, await AlertAsync(app));

        // Open: what is missing now is the person's own signature.
        Assert.Equal(StartResult.ConsentNeeded, await StartAsync(app));
    }

    [Fact]
    public async Task A_clinic_that_has_nobody_to_alert_cannot_hold_a_drill()
    {
        await using var app = new ProductionApp();

        Assert.Equal(DrillResult.NotReady, await app.Services.GetRequiredService<BeginDrill>().RunAsync(null, Stop));
    }

    [Fact]
    public async Task Nobody_can_sign_in_as_the_patient_of_a_drill()
    {
        await using var server = SmtpServer.Stopped();
        await using var app = new MailApp(server);
        var alert = await HoldAsync(app);

        await using var context = app.Open();
        var user = await (
            from row in context.ReviewCases
            join patient in context.Patients on row.PatientId equals patient.Id
            join account in context.Users on patient.UserId equals account.Id
            where row.Id == alert.CaseId
            select account).SingleAsync(Stop);
        Assert.NotNull(user.DeactivatedAt);
    }

    private static async Task<SafetyAlert> HoldAsync(MailApp app)
    {
        Assert.Equal(DrillResult.Begun, await app.Services.GetRequiredService<BeginDrill>().RunAsync(null, Stop));
        return await AlertAsync(app);
    }

    private static Data.ClinicDbContext Open(ClinicApp app) => app.Services.GetRequiredService<IDbContextFactory<Data.ClinicDbContext>>().CreateDbContext();

    private static async Task<SafetyAlert> AlertAsync(ClinicApp app)
    {
        await using var context = Open(app);
        return await context.SafetyAlerts.AsNoTracking().SingleAsync(alert => alert.Origin == AlertOrigin.Drill, Stop);
    }

    private static async Task<int> DrillsAsync(ClinicApp app)
    {
        await using var context = Open(app);
        return await context.SafetyAlerts.CountAsync(alert => alert.Origin == AlertOrigin.Drill, Stop);
    }

    private static async Task AcknowledgeAsync(ClinicApp app, SafetyAlert alert)
    {
        await using var scope = await app.ActAsAsync(await app.AddAccountAsync(ClinicRoles.Clinician));
        await scope.ServiceProvider.GetRequiredService<AcknowledgeAlert>().RunAsync(alert.CaseId, alert.Id, Stop);
    }

    private static async Task<HealthView> HealthAsync(ClinicApp app)
    {
        await using var scope = await app.ActAsAsync(await app.AddAccountAsync(ClinicRoles.Admin));
        return await scope.ServiceProvider.GetRequiredService<ReadHealth>().RunAsync(Stop);
    }

    private static async Task<IReadOnlyList<QueueEntry>> QueueAsync(ClinicApp app, QueueStatus status)
    {
        await using var scope = await app.ActAsAsync(await app.AddAccountAsync(ClinicRoles.Clinician));
        var served = await scope.ServiceProvider.GetRequiredService<ServeQueuePage>().RunAsync(new QueueFilter { Status = status }, null, Stop);
        return Assert.IsType<QueueServing.Served>(served).Entries;
    }

    private static async Task<StartResult> StartAsync(ClinicApp app)
    {
        await using var scope = await app.ActAsAsync(await app.AddAccountAsync(ClinicRoles.Patient));
        return await scope.ServiceProvider.GetRequiredService<StartIntake>().RunAsync(Stop);
    }

    private static async Task FillAsync(ClinicApp app)
    {
        await using var scope = await app.ActAsAsync(await app.AddAccountAsync(ClinicRoles.Admin));
        var form = await scope.ServiceProvider.GetRequiredService<ReadClinicSettings>().RunAsync(Stop);
        (form.EmergencyNumber, form.ResponseHours) = ("911", "Every day");
        (form.FirstRecipient, form.SecondRecipient) = ("first@clinic.example", "second@clinic.example");
        form.Lines.Add(new CrisisLineForm { Label = "Lifeline", Call = "988" });
        Assert.IsType<SaveClinicResult.Saved>(await scope.ServiceProvider.GetRequiredService<SaveClinicSettings>().RunAsync(form, Stop));
    }
}
