using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;

namespace Clinic.Web.Tests.Hosting;

public sealed class SecurityHeadersTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/staff/queue")]
    [InlineData("/health")]
    public async Task Nobody_may_frame_a_page_and_no_address_is_passed_on(string path)
    {
        var response = await GetAsync(path);

        Assert.Contains("frame-ancestors 'none'", Policy(response), StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(response.Headers.Contains("Permissions-Policy"));
    }

    [Fact]
    public async Task Pages_for_everyone_allow_no_inline_style_and_no_inline_script()
    {
        var policy = Policy(await GetAsync("/"));

        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_pages_may_style_inline_but_not_script_inline()
    {
        var directives = Policy(await AnswerAsync("/staff/queue")).Split(';', StringSplitOptions.TrimEntries);

        Assert.Contains("style-src 'self' 'unsafe-inline'", directives);
        Assert.DoesNotContain("unsafe", directives.Single(d => d.StartsWith("script-src", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    public async Task Every_script_is_a_file_of_ours_and_carries_the_nonce_of_its_response(string path)
    {
        var response = await GetAsync(path);
        var page = await Html.ReadAsync(response);

        Assert.NotEmpty(page.Scripts);
        Assert.All(page.Scripts, script =>
        {
            Assert.False(string.IsNullOrEmpty(script.Source));
            Assert.Contains($"'nonce-{script.GetAttribute("nonce")}'", Policy(response), StringComparison.Ordinal);
        });
        Assert.Empty(page.QuerySelectorAll("[style], style, [onclick], [onload]"));
    }

    [Fact]
    public async Task A_page_is_kept_by_no_cache()
    {
        var response = await GetAsync("/");

        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    private async Task<HttpResponseMessage> GetAsync(string path) =>
        await app.Browse().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    // Any answer under the staff's addresses, without the pages behind them.
    private static async Task<HttpResponseMessage> AnswerAsync(string path)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSecurityHeaders();
        await using var host = builder.Build();
        host.UseSecurityHeaders();
        host.Run(context => context.Response.WriteAsync(""));
        await host.StartAsync(TestContext.Current.CancellationToken);
        return await host.GetTestClient().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private static string Policy(HttpResponseMessage response) =>
        Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
}
