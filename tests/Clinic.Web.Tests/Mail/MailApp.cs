using Clinic.Data.Records;
using Clinic.Web.Features.Alerts;
using Clinic.Web.Mail;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Clinic.Web.Tests.Mail;

/// <summary>The portal with a mail server of the test and a held clock; the test itself lets the worker look.</summary>
public sealed class MailApp : ClinicApp
{
    private readonly SmtpServer server;

    public MailApp(SmtpServer server)
    {
        this.server = server;
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    }

    protected override IReadOnlyDictionary<string, string> Database => new Dictionary<string, string>
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Smtp:Security"] = "None",
        ["Mail:From"] = "office@harbour.example",
        ["Portal:Address"] = "https://portal.harbour.example/",
    };

    public Data.ClinicDbContext Open() => Services.GetRequiredService<IDbContextFactory<Data.ClinicDbContext>>().CreateDbContext();

    public Task<int> DeliverAsync() => Services.GetRequiredService<DeliverDueMail>().RunAsync(TestContext.Current.CancellationToken);

    public async Task<OutboxMail> FindAsync(Guid id)
    {
        await using var context = Open();
        return await context.OutboxMails.AsNoTracking().SingleAsync(mail => mail.Id == id, TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<string>> LogAsync(Guid id)
    {
        await using var context = Open();
        return await context.MailAttempts.Where(attempt => attempt.MailId == id).OrderBy(attempt => attempt.At)
            .Select(attempt => attempt.Outcome).ToListAsync(TestContext.Current.CancellationToken);
    }

    protected override void Adjust(IServiceCollection services)
    {
        foreach (var worker in services.Where(IsWorker).ToList())
            services.Remove(worker);
    }

    private static bool IsWorker(ServiceDescriptor service) => service.ServiceType == typeof(IHostedService)
        && (service.ImplementationType == typeof(MailWorker) || service.ImplementationType == typeof(AlertWatch));
}
