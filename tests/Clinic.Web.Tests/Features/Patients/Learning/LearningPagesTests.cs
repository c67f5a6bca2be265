using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Patients.Learning;

public sealed class LearningPagesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Theory]
    [InlineData("/learn")]
    [InlineData("/learn/ketamine")]
    public async Task Everybody_may_read_it_and_each_reference_leads_to_a_source(string path)
    {
        var page = await app.Browse().GetPageAsync(path);

        var references = page.QuerySelectorAll("a.source").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, href => Assert.NotNull(page.GetElementById(href.Split('#')[1])));
        Assert.All(references, href => Assert.StartsWith(path, href, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll(".sources li"), source => Assert.Contains(references, href => href.EndsWith(source.Id!, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("off-label")]
    [InlineData("approved only as an anaesthetic")]
    [InlineData("Schedule III")]
    [InlineData("blood pressure that is not under control")]
    [InlineData("psychotic disorder")]
    [InlineData("substance use disorder")]
    [InlineData("No driving and no machines until the day after")]
    [InlineData("no evidence that ketamine treats burnout itself")]
    public async Task Ketamine_is_never_named_at_length_without_its_disclosure(string part)
    {
        var page = await app.Browse().GetPageAsync("/learn/ketamine");

        Assert.Contains(part, page.Text(".disclosure"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_companys_figures_stand_beside_all_who_began()
    {
        var page = await app.Browse().GetPageAsync("/learn/ketamine");

        Assert.Equal(
            ["275 / 395", "275 / 1,642", "235 / 395", "235 / 1,642", "193 / 395", "193 / 1,642"],
            page.QuerySelectorAll(".figures td").Select(cell => cell.TextContent));
    }
}
