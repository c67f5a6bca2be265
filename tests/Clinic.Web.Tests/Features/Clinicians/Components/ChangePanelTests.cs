using Bunit;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Clinicians.Components;

public sealed class ChangePanelTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static readonly DateTimeOffset Before = new(2026, 10, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly CaseMaker cases = new(app);

    [Fact]
    public async Task Measures_and_answers_stand_beside_those_of_the_last_time_and_lead_to_its_case()
    {
        using var bunit = new BunitContext();
        var first = await cases.AddAsync(CaseScript.BurnoutAndLowMood, new CaseWish { At = Before });
        var second = await cases.AddAsync(CaseScript.Well.Choose("phq9.9", 1).Choose("asq.5", 0), new CaseWish { Again = first });
        var file = await FileAsync(second);

        var panel = bunit.Render<ChangePanel>(parameters => parameters.Add(p => p.File, file));

        Assert.Equal($"/staff/cases/{first.Id}", panel.Find("a").GetAttribute("href"));
        Assert.StartsWith("Reliably better: Exhaustion, Cynicism, Professional efficacy, PHQ-9.", panel.Find("p").TextContent.Trim(), StringComparison.Ordinal);
        var exhaustion = panel.FindAll("tbody tr")[0];
        Assert.Equal(["5", "1", "−4", "▼ better", "reliable (from 1.31)"], exhaustion.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Contains("newly raised", panel.Find(".notice--warn").TextContent, StringComparison.Ordinal);
        Assert.Contains(panel.FindAll(".answer"), line => line.TextContent.Contains("Not at all (0) → Several days (1)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Worsening_is_told_as_plainly_as_getting_better()
    {
        var first = await cases.AddAsync(CaseScript.Well, new CaseWish { At = Before });
        var second = await cases.AddAsync(CaseScript.BurnoutAndLowMood, new CaseWish { Again = first });

        var changes = (await FileAsync(second)).Changes!;

        Assert.Equal(
            [Measure.Exhaustion, Measure.Cynicism, Measure.Efficacy, Measure.Phq9],
            changes.Measures.Where(change => change.IsReliablyWorse).Select(change => change.Measure));
        Assert.StartsWith("Reliably worse: Exhaustion", ChangeWords.Headline(changes), StringComparison.Ordinal);
        Assert.Empty(changes.Raised);
        Assert.Equal(Before, changes.At);
    }

    [Fact]
    public async Task A_first_case_has_nothing_to_compare_with_and_another_person_never_counts()
    {
        using var bunit = new BunitContext();
        await cases.AddAsync(CaseScript.BurnoutAndLowMood, new CaseWish { At = Before });
        var file = await FileAsync(await cases.AddAsync(CaseScript.Well));

        Assert.Null(file.Changes);
        Assert.Equal("", bunit.Render<ChangePanel>(parameters => parameters.Add(p => p.File, file)).Markup.Trim());
    }

    private async Task<CaseFile> FileAsync(MadeCase made)
    {
        await using var desk = await Desk.OpenAsync(app);
        return await desk.FileAsync(made.Id);
    }
}
