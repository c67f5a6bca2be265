namespace Clinic.Web.Tests.Hosting;

public sealed class RequestLogsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task A_request_is_logged_by_its_route_and_never_by_its_raw_path_or_query()
    {
        var client = app.Browse();
        await client.GetAsync(new Uri("/invite/k9x2-secret?email=ada@example.org", UriKind.Relative), TestContext.Current.CancellationToken);
        await client.GetAsync(new Uri("/health?email=ada@example.org", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains(app.Log.Events, e => e.StartsWith("\"GET\" \"/health\" answered 200", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Events, e => e.Contains("k9x2-secret", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Events, e => e.Contains("example.org", StringComparison.OrdinalIgnoreCase));
    }
}
