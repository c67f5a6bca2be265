using Bunit;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Criteria;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Clinicians.Components;

public sealed class CriteriaPanelTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Each_criterion_says_yes_no_or_unknown_with_numbers_source_and_marks_folded_away()
    {
        using var bunit = new BunitContext();
        var panel = await RenderAsync(bunit, CaseScript.BurnoutAndLowMood);

        Assert.Equal("How other criteria would see this", panel.Find("h2").TextContent);
        Assert.False(panel.Find("details").HasAttribute("open"));
        Assert.StartsWith("5 of 5 say yes.", panel.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("unvalidated", panel.Find(".panel__marks").TextContent, StringComparison.Ordinal);
        Assert.Contains("demo cut-offs", panel.Find(".panel__marks").TextContent, StringComparison.Ordinal);
        var first = panel.FindAll(".reason")[0];
        Assert.Contains("Exhaustion plus one, the rule of this screening", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("Exhaustion 5.00 (from 3.00); cynicism 4.00 (from 2.66) or efficacy 2.00 (up to 3.55).", first.TextContent, StringComparison.Ordinal);
        Assert.All(panel.FindAll(".reason .quiet"), source => Assert.NotEmpty(source.TextContent));
        Assert.DoesNotContain("diagnosis", panel.Markup, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_criteria_read_the_stored_means()
    {
        using var bunit = new BunitContext();
        // Exhaustion at the cut-off from four answers, and too few for cynicism: only good efficacy can settle anything.
        var script = CaseScript.Well.Choose("ex.1", 3).Choose("ex.2", 3).Choose("ex.3", 3).Choose("ex.4", 3).TakeBack("ex.5").TakeBack("cy.1").TakeBack("cy.2");
        var panel = await RenderAsync(bunit, script);

        Assert.Equal(["unknown", "unknown", "unknown", "unknown", "no"], panel.FindAll(".reason__verdict").Select(verdict => verdict.TextContent));
        Assert.StartsWith("None of 5 says yes, 4 unknown.", panel.Find("summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_of_a_rule_set_nobody_knows_any_more_shows_no_criteria()
    {
        using var bunit = new BunitContext();
        var result = await ResultAsync(CaseScript.Well) with { Criteria = [] };

        Assert.Empty(bunit.Render<CriteriaPanel>(parameters => parameters.Add(p => p.Result, result)).Markup.Trim());
    }

    [Theory]
    [InlineData(30, 10, 30, "2 of 5 say yes.")]
    [InlineData(20, 10, 30, "1 of 5 says yes.")]
    [InlineData(0, 0, 60, "None of 5 says yes.")]
    public void The_summary_counts(int exhaustion, int cynicism, int efficacy, string said) => Assert.Equal(
        said,
        CriteriaWords.Count(BurnoutCriteria.Evaluate(
            new SubscaleMean(exhaustion, 10), new SubscaleMean(cynicism, 10), new SubscaleMean(efficacy, 10), RuleSets.V2026_1.Burnout)));

    [Fact]
    public void Where_nothing_can_be_said_the_summary_says_so() => Assert.Equal(
        "Unknown to all: too few answers.", CriteriaWords.Count(BurnoutCriteria.Evaluate(null, null, null, RuleSets.V2026_1.Burnout)));

    private async Task<IRenderedComponent<CriteriaPanel>> RenderAsync(BunitContext bunit, CaseScript script)
    {
        var result = await ResultAsync(script);
        return bunit.Render<CriteriaPanel>(parameters => parameters.Add(p => p.Result, result));
    }

    private async Task<CaseResult> ResultAsync(CaseScript script)
    {
        var made = await new CaseMaker(app).AddAsync(script);
        await using var desk = await Desk.OpenAsync(app);
        return (await desk.FileAsync(made.Id)).Result!;
    }
}
