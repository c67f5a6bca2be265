using Clinic.Data.Start;
using Clinic.Web.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Clinic.Web.Tests.Mail;

public sealed class MailSettingsTests
{
    [Theory]
    [InlineData("Smtp:Security", "sometimes", "Smtp:Security is none of")]
    [InlineData("Smtp:Security", "None", "Smtp:Security is None")]
    [InlineData("Smtp:Port", "70000", "Smtp:Port is not a port")]
    [InlineData("Smtp:Port", "many", "Smtp:Port is not a port")]
    [InlineData("Mail:From", "not an address@", "Mail:From is not an e-mail address")]
    public void A_setting_that_cannot_be_used_is_refused_in_one_sentence(string name, string value, string begins)
    {
        var refusal = Assert.Throws<ClinicStartupException>(() => Read(("Smtp:Host", "mail.example.org"), (name, value)));

        Assert.StartsWith(begins, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 587)]
    [InlineData("StartTls", 587)]
    [InlineData("tls", 465)]
    public void The_port_follows_the_security(string? security, int port) =>
        Assert.Equal(port, Read(("Smtp:Host", "mail.example.org"), ("Smtp:Security", security)).Port);

    [Fact]
    public void Production_lays_nothing_into_a_folder_by_itself() => Assert.Null(Read().PickupFolder);

    [Fact]
    public void A_portal_address_that_is_none_is_refused()
    {
        var refusal = Assert.Throws<ClinicStartupException>(() => new PortalAddress(Configuration(("Portal:Address", "clinic.example.org")), new Place(), new NoServices()));

        Assert.StartsWith("Portal:Address is not an address", refusal.Message, StringComparison.Ordinal);
    }

    private static MailSettings Read(params (string Name, string? Value)[] settings)
    {
        var configuration = Configuration([("Keys:File", "keys.json"), .. settings]);
        return new MailSettings(configuration, new Place(), new DatabaseSettings(configuration, new Place()));
    }

    private static IConfiguration Configuration(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => one.Value)).Build();

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }

    private sealed class Place : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";

        public string ApplicationName { get; set; } = "Clinic";

        public string ContentRootPath { get; set; } = Path.GetTempPath();

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
