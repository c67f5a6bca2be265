using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Shared.Navigation;

public sealed class QualityTabsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Theory]
    [InlineData("/staff/quality", "Agreement", "page")]
    [InlineData("/staff/quality/cases", "Agreement", "true")]
    [InlineData("/staff/quality/times", "Waiting times", "page")]
    [InlineData("/staff/second-readings", "Second readings", "page")]
    public async Task Every_part_of_quality_shows_all_parts_and_marks_itself(string path, string tab, string current)
    {
        var client = app.Browse();
        await client.SignInAsync("clinician1@clinic.example", "quiet-harbour-1");

        var page = await client.GetPageAsync(path);

        var tabs = page.QuerySelectorAll("nav[aria-label='Parts of quality'] a");
        Assert.Equal(["Agreement", "Waiting times", "Second readings"], tabs.Select(one => one.TextContent));
        var marked = Assert.Single(tabs, one => one.HasAttribute("aria-current"));
        Assert.Equal((tab, current), (marked.TextContent, marked.GetAttribute("aria-current")));
    }

    [Fact]
    public async Task The_dates_stay_from_one_part_to_the_next()
    {
        var client = app.Browse();
        await client.SignInAsync("clinician1@clinic.example", "quiet-harbour-1");

        var page = await client.GetPageAsync("/staff/quality?from=2026-01-01&demo=1");

        Assert.NotNull(page.QuerySelector("nav[aria-label='Parts of quality'] a[href='/staff/quality/times?from=2026-01-01&demo=1']"));
    }

    [Fact]
    public async Task An_admin_reads_no_answers_and_sees_no_tab_of_second_readings()
    {
        var client = app.Browse();
        await client.SignInAsync("admin@clinic.example", "quiet-harbour-1");

        var page = await client.GetPageAsync("/staff/quality");

        Assert.Equal(["Agreement", "Waiting times"], page.QuerySelectorAll("nav[aria-label='Parts of quality'] a").Select(one => one.TextContent));
    }
}
