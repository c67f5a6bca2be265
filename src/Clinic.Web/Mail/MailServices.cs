using Clinic.Data.Start;

namespace Clinic.Web.Mail;

/// <summary>Registers what sends mail. Features add mails with <see cref="Data.Mail.MailOutbox"/>.</summary>
public static class MailServices
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => new MailSettings(
            configuration, provider.GetRequiredService<IHostEnvironment>(), provider.GetRequiredService<DatabaseSettings>()));
        services.AddSingleton(provider => new PortalAddress(configuration, provider.GetRequiredService<IHostEnvironment>(), provider));
        services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<MailSettings>().PickupFolder is null
            ? ActivatorUtilities.CreateInstance<SmtpTransport>(provider)
            : ActivatorUtilities.CreateInstance<PickupFolder>(provider));
        services.AddSingleton<MailReadiness>();
        services.AddSingleton<MailUnsealing>();
        services.AddSingleton<MailComposer>();
        services.AddSingleton<DeliverMail>();
        services.AddSingleton<DeliverDueMail>();
        services.AddHostedService<MailWorker>();
    }
}
