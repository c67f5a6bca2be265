using Clinic.Data.Alerts;
using Clinic.Data.Identity;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Web.Features.Alerts;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Tests.Features.Patients;
using Clinic.Web.Tests.Hosting;
using Clinic.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Patient = Clinic.Web.Tests.Features.Patients.Patient;

namespace Clinic.Web.Tests.Features.Alerts;

/// <summary>From the endorsed answer to the acknowledgement, with a real mail server and a held clock.</summary>
public sealed class EscalationTests
{
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_endorsed_answer_mails_the_first_person_without_name_score_or_answer()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        var (patient, alert) = await RaiseAsync(app);

        await app.DeliverAsync();

        var mail = Assert.Single(server.Inbox());
        Assert.Equal("clinician1@clinic.example", To(mail));
        Assert.Equal("Harbour Clinic: a safety alert is open, please look now", mail.Subject);
        Assert.Contains($"https://portal.harbour.example/staff/cases/{alert.CaseId}", mail.TextBody, StringComparison.Ordinal);
        var whole = mail.ToString();
        Assert.All(
            [patient.Account.Email, "Person Patient", "phq", "PHQ", "suicid", "score"],
            secret => Assert.DoesNotContain(secret, whole, StringComparison.OrdinalIgnoreCase));
        Assert.Equal([AlertStepKinds.Raised, AlertStepKinds.Sent, AlertStepKinds.Delivered], await StepsAsync(app, alert.Id));
    }

    [Fact]
    public async Task Silence_lets_the_next_person_be_asked_and_then_the_first_again_until_somebody_acknowledges()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        var (_, alert) = await RaiseAsync(app);
        await app.DeliverAsync();

        app.Clock!.Advance(Wait - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await EscalateAsync(app));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await EscalateAsync(app));
        Assert.Equal(0, await EscalateAsync(app));
        await app.DeliverAsync();
        app.Clock.Advance(Wait);
        await EscalateAsync(app);
        await app.DeliverAsync();
        var by = await AcknowledgeAsync(app, alert);
        app.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, await EscalateAsync(app));
        Assert.Equal(0, await app.DeliverAsync());
        Assert.Equal(
            ["clinician1@clinic.example", "clinician2@clinic.example", "clinician1@clinic.example"],
            server.Inbox().OrderBy(mail => mail.Date).Select(To));
        Assert.Equal(
            [
                AlertStepKinds.Raised, AlertStepKinds.Sent, AlertStepKinds.Delivered, AlertStepKinds.Escalated, AlertStepKinds.Sent, AlertStepKinds.Delivered,
                AlertStepKinds.Escalated, AlertStepKinds.Sent, AlertStepKinds.Delivered, AlertStepKinds.Acknowledged,
            ],
            await StepsAsync(app, alert.Id));
        await using var context = app.Open();
        Assert.Equal(by, (await context.AlertSteps.SingleAsync(step => step.AlertId == alert.Id && step.Kind == AlertStepKinds.Acknowledged, Stop)).ActorId);
    }

    [Fact]
    public async Task A_person_whose_mail_is_refused_costs_no_minute()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        await SetPeopleAsync(app, "nobody@example.org", "second@example.org");
        var (_, alert) = await RaiseAsync(app);

        await app.DeliverAsync();
        await EscalateAsync(app);
        await app.DeliverAsync();

        Assert.Equal("second@example.org", To(Assert.Single(server.Inbox())));
        Assert.Equal(
            [AlertStepKinds.Raised, AlertStepKinds.Sent, AlertStepKinds.Failed, AlertStepKinds.Escalated, AlertStepKinds.Sent, AlertStepKinds.Delivered],
            await StepsAsync(app, alert.Id));
    }

    [Fact]
    public async Task An_alert_that_was_acknowledged_meanwhile_sends_no_mail_any_more()
    {
        await using var server = SmtpServer.Stopped();
        await using var app = new MailApp(server);
        var (_, alert) = await RaiseAsync(app);
        await app.DeliverAsync();
        await AcknowledgeAsync(app, alert);

        await server.RunAsync();
        app.Clock!.Advance(TimeSpan.FromHours(1));
        await app.DeliverAsync();

        Assert.Empty(server.Inbox());
        await using var context = app.Open();
        var mail = await context.OutboxMails.SingleAsync(one => one.AlertId == alert.Id, Stop);
        Assert.Equal(MailStatus.Dropped, mail.Status);
        Assert.Equal([MailOutcomes.Unreachable, MailOutcomes.NotNeeded], await app.LogAsync(mail.Id));
    }

    [Fact]
    public async Task Of_two_instances_that_look_at_once_one_asks()
    {
        await using var server = SmtpServer.Stopped();
        await using var app = new MailApp(server);
        var (_, alert) = await RaiseAsync(app);
        app.Clock!.Advance(Wait);

        var asked = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => EscalateAsync(app)));

        Assert.Equal(1, asked.Sum());
        await using var context = app.Open();
        Assert.Equal(2, await context.OutboxMails.CountAsync(mail => mail.AlertId == alert.Id, Stop));
    }

    [Fact]
    public async Task Acknowledging_wins_however_often_the_next_person_is_being_asked_meanwhile()
    {
        await using var server = SmtpServer.Stopped();
        await using var app = new MailApp(server);
        for (var round = 0; round < 10; round++)
        {
            var (_, alert) = await RaiseAsync(app);
            app.Clock!.Advance(Wait);

            await Task.WhenAll(Task.Run(() => EscalateAsync(app)), Task.Run(() => AcknowledgeAsync(app, alert)));

            await using var context = app.Open();
            Assert.NotNull((await context.SafetyAlerts.SingleAsync(one => one.Id == alert.Id, Stop)).AcknowledgedAt);
        }
    }

    [Fact]
    public async Task An_alert_is_passed_on_also_where_the_key_of_its_person_does_not_open_and_so_is_the_next()
    {
        await using var server = SmtpServer.Stopped();
        await using var app = new MailApp(server);
        var (patient, spoilt) = await RaiseAsync(app);
        await RaiseAsync(app);
        await patient.SpoilKeyAsync();
        app.Clock!.Advance(Wait);

        Assert.Equal(2, await EscalateAsync(app));

        Assert.Contains(AlertStepKinds.Escalated, await StepsAsync(app, spoilt.Id));
    }

    [Fact]
    public async Task An_alert_that_cannot_be_passed_on_holds_up_no_other_and_is_tried_again_a_minute_later()
    {
        await using var app = new MeddlingApp { Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero)) };
        var (_, first) = await RaiseAsync(app);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await RaiseAsync(app);
        app.Clock.Advance(Wait);
        var tries = 0;
        app.Saving = context =>
        {
            if (!context.ChangeTracker.Entries<SafetyAlert>().Any(entry => entry.Entity.Id == first.Id))
                return;
            tries++;
            throw new InvalidOperationException("What somebody wrote.");
        };

        Assert.Equal(1, await EscalateAsync(app));
        Assert.Equal(0, await EscalateAsync(app));
        Assert.Equal(1, tries);
        app.Saving = null;
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await EscalateAsync(app));

        Assert.Contains(app.Log.Events, line => line.Contains($"{first.Id}", StringComparison.Ordinal) && line.Contains(nameof(InvalidOperationException), StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Events, line => line.Contains("What somebody wrote", StringComparison.Ordinal));
    }

    private static async Task<(Patient Patient, SafetyAlert Alert)> RaiseAsync(ClinicApp app)
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.9", "1");
        return (patient, Assert.Single(await patient.AlertsAsync()));
    }

    private static Task<int> EscalateAsync(ClinicApp app) => app.Services.GetRequiredService<EscalateAlerts>().RunAsync(Stop);

    private static async Task<Guid> AcknowledgeAsync(MailApp app, SafetyAlert alert)
    {
        var clinician = await app.AddAccountAsync(ClinicRoles.Clinician);
        await using var scope = await app.ActAsAsync(clinician);
        Assert.IsType<CaseChange.Done>(await scope.ServiceProvider.GetRequiredService<AcknowledgeAlert>().RunAsync(alert.CaseId, alert.Id, Stop));
        return clinician.Id;
    }

    private static async Task SetPeopleAsync(MailApp app, params string[] people)
    {
        await using var context = app.Open();
        var clinic = await context.Clinics.SingleAsync(Stop);
        app.Services.GetRequiredService<AlertRecipients>().Write(clinic, people);
        await context.SaveChangesAsync(Stop);
    }

    private static async Task<List<string>> StepsAsync(MailApp app, Guid alert)
    {
        await using var context = app.Open();
        return [.. (await context.AlertSteps.Where(step => step.AlertId == alert).ToListAsync(Stop))
            .OrderBy(step => step.Id).Select(step => step.Kind)];
    }

    private static string To(MimeMessage mail) => Assert.IsType<MailboxAddress>(Assert.Single(mail.To)).Address;
}
