using Clinic.Data.Encryption;
using Clinic.Data.Mail;
using Clinic.Data.Records;
using Clinic.Web.Features.Admin.Outbox;
using Clinic.Web.Mail;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Clinic.Web.Tests.Mail;

/// <summary>Mail through a real server, which is stopped and started.</summary>
public sealed class DeliverMailTests
{
    private const string Address = "robin@example.org";
    private const string Path = "/in/AB12-CD34";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_waiting_mail_arrives_once_and_holds_clinic_and_link()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        var mail = await AddAsync(app, new OutgoingMail(MailTemplate.Invitation, Address, "en", Path) { Until = app.Clock!.GetUtcNow().AddDays(7) });

        Assert.Equal(1, await app.DeliverAsync());
        Assert.Equal(0, await app.DeliverAsync());

        var arrived = Assert.Single(server.Inbox());
        Assert.Equal("Harbour Clinic: some questions for you", arrived.Subject);
        Assert.Equal("office@harbour.example", Assert.IsType<MailboxAddress>(Assert.Single(arrived.From)).Address);
        Assert.Equal("Harbour Clinic", arrived.From[0].Name);
        Assert.Contains("https://portal.harbour.example/in/AB12-CD34", arrived.TextBody, StringComparison.Ordinal);
        Assert.Contains("The link works until 2 December 2026, 09:00.", arrived.TextBody, StringComparison.Ordinal);
        Assert.Equal(MailStatus.Delivered, (await app.FindAsync(mail.Id)).Status);
        Assert.Null((await app.FindAsync(mail.Id)).Parameters);
        Assert.Equal([MailOutcomes.Delivered], await app.LogAsync(mail.Id));
    }

    [Fact]
    public async Task A_patient_reads_Spanish_where_that_is_their_language()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        await AddAsync(app, new OutgoingMail(MailTemplate.Invitation, Address, "es", Path) { Until = app.Clock!.GetUtcNow().AddDays(7) });

        await app.DeliverAsync();

        var arrived = Assert.Single(server.Inbox());
        Assert.Equal("Harbour Clinic: unas preguntas para usted", arrived.Subject);
        Assert.Contains("El enlace funciona hasta el 2 de diciembre de 2026, 09:00.", arrived.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_waits_for_a_server_that_is_down_and_arrives_once_when_it_is_back()
    {
        await using var server = SmtpServer.Stopped();
        await using var app = new MailApp(server);
        var mail = await AddAsync(app);

        Assert.Equal(0, await app.DeliverAsync());
        await server.RunAsync();
        Assert.Equal(0, await app.DeliverAsync());
        app.Clock!.Advance(MailRetry.After(1)!.Value);
        Assert.Equal(1, await app.DeliverAsync());

        Assert.Single(server.Inbox());
        Assert.Equal([MailOutcomes.Unreachable, MailOutcomes.Delivered], await app.LogAsync(mail.Id));
    }

    [Fact]
    public async Task A_server_that_goes_away_between_two_mails_loses_neither()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        await AddAsync(app);
        await app.DeliverAsync();
        await server.StopAsync();
        await AddAsync(app);
        await app.DeliverAsync();

        await server.RunAsync();
        app.Clock!.Advance(TimeSpan.FromMinutes(1));
        await app.DeliverAsync();

        Assert.Equal(2, server.Inbox().Select(mail => mail.MessageId).Distinct().Count());
        Assert.Equal(2, server.Inbox().Count);
    }

    [Fact]
    public async Task Two_instances_that_work_at_once_send_each_mail_once()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        for (var count = 0; count < 12; count++)
            await AddAsync(app);

        var delivered = await Task.WhenAll(app.DeliverAsync(), app.DeliverAsync(), app.DeliverAsync());

        Assert.Equal(12, delivered.Sum());
        Assert.Equal(12, server.Inbox().Count);
        Assert.Equal(12, server.Inbox().Select(mail => mail.MessageId).Distinct().Count());
    }

    [Theory]
    [InlineData("nobody@example.org", MailOutcomes.Refused, MailStatus.Failed, 550)]
    [InlineData("later@example.org", MailOutcomes.Deferred, MailStatus.Waiting, 451)]
    public async Task What_the_server_says_decides_whether_it_is_tried_again(string address, string outcome, MailStatus status, int code)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        var mail = await AddAsync(app, new OutgoingMail(MailTemplate.Invitation, address, "en", Path));

        await app.DeliverAsync();

        Assert.Equal(status, (await app.FindAsync(mail.Id)).Status);
        await using var context = app.Open();
        var attempt = await context.MailAttempts.SingleAsync(row => row.MailId == mail.Id, Stop);
        Assert.Equal((outcome, code), (attempt.Outcome, attempt.ReplyCode));
        Assert.DoesNotContain(app.Log.Events, line => line.Contains(address, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(app.Log.Events, line => line.Contains("AB12", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_whose_link_has_stopped_working_is_not_sent()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        var mail = await AddAsync(app, new OutgoingMail(MailTemplate.Invitation, Address, "en", Path) { Until = app.Clock!.GetUtcNow() });

        await app.DeliverAsync();

        Assert.Empty(server.Inbox());
        Assert.Equal([MailOutcomes.Expired], await app.LogAsync(mail.Id));
    }

    [Fact]
    public async Task A_mail_to_a_patient_who_was_erased_is_not_sent()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        var patient = await app.AddAccountAsync("Patient");
        var keys = app.Services.GetRequiredService<PatientKeys>();
        Guid id;
        await using (var context = app.Open())
        {
            var patientId = await context.Patients.Where(row => row.UserId == patient.Id).Select(row => row.Id).SingleAsync(Stop);
            var key = await keys.OpenAsync(context, patientId, Stop);
            id = app.Services.GetRequiredService<MailOutbox>()
                .Add(context, new OutgoingMail(MailTemplate.Invitation, Address, "en", Path), patientId, key).Id;
            await context.SaveChangesAsync(Stop);
            await PatientKeys.DestroyAsync(context, patientId, Stop);
        }

        await app.DeliverAsync();

        Assert.Empty(server.Inbox());
        Assert.Equal([MailOutcomes.Erased], await app.LogAsync(id));
    }

    [Fact]
    public async Task An_admin_sends_a_test_mail_to_themselves_and_sees_that_it_arrived()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var app = new MailApp(server);
        var admin = await app.AddAccountAsync("Admin");
        await using var scope = await app.ActAsAsync(admin);

        var id = await scope.ServiceProvider.GetRequiredService<SendTestMail>().RunAsync(Stop);
        await app.DeliverAsync();

        Assert.Equal(admin.Email, Assert.IsType<MailboxAddress>(Assert.Single(Assert.Single(server.Inbox()).To)).Address);
        var row = (await scope.ServiceProvider.GetRequiredService<ReadOutbox>().RunAsync(Stop)).Latest.Single(mail => mail.Id == id);
        Assert.Equal((MailStatus.Delivered, admin.Email), (row.Status, row.Recipient));
    }

    [Fact]
    public async Task In_Development_mail_becomes_a_file_of_the_data_folder()
    {
        await using var app = new PickupApp();
        var folder = app.Services.GetRequiredService<MailSettings>().PickupFolder!;
        Guid id;
        await using (var context = app.Services.GetRequiredService<IDbContextFactory<Data.ClinicDbContext>>().CreateDbContext())
        {
            id = app.Services.GetRequiredService<MailOutbox>().Add(context, new OutgoingMail(MailTemplate.Test, Address, "en", "/admin/mail")).Id;
            await context.SaveChangesAsync(Stop);
        }

        var file = System.IO.Path.Combine(folder, $"{id:N}.eml");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!File.Exists(file) && watch.Elapsed < TimeSpan.FromSeconds(60))
            await Task.Delay(100, Stop);

        Assert.Equal("Harbour Clinic: test mail", MimeMessage.Load(file).Subject);
    }

    private static Task<OutboxMail> AddAsync(MailApp app) =>
        AddAsync(app, new OutgoingMail(MailTemplate.Invitation, Address, "en", Path));

    private static async Task<OutboxMail> AddAsync(MailApp app, OutgoingMail mail)
    {
        await using var context = app.Open();
        var row = app.Services.GetRequiredService<MailOutbox>().Add(context, mail);
        await context.SaveChangesAsync(Stop);
        return row;
    }

    private sealed class PickupApp : ClinicApp
    {
        protected override IReadOnlyDictionary<string, string> Database => new Dictionary<string, string>
        {
            ["Portal:Address"] = "http://localhost:5080",
        };
    }
}
