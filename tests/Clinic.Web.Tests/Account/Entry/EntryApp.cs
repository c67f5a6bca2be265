using System.Net;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Clinic.Web.Tests.Account.Entry;

/// <summary>The portal with a clock of the test's, where every browser has an address of its own.</summary>
public sealed class EntryApp : ClinicApp
{
    private const string Header = "X-Test-Address";
    private static int addresses;

    public EntryApp() => Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    public new HttpClient Browse()
    {
        var client = base.Browse();
        client.DefaultRequestHeaders.Add(Header, new IPAddress(Interlocked.Increment(ref addresses)).ToString());
        return client;
    }

    protected override void Adjust(IServiceCollection services) => services.AddSingleton<IStartupFilter, Addresses>();

    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers[Header], out var address) ? address : null;
                return go(context);
            });
            next(app);
        };
    }
}
