using Bunit;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Clinicians.Components;

public sealed class DifferentialPanelTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private readonly CaseMaker cases = new(app);

    private static CaseScript Rich => CaseScript.BurnoutAndLowMood
        .Choose("mh.elevated", 1).Choose("mh.lesssleep", 1).Choose("mh.racing", 1).Choose("mh.risky", 0)
        .Choose("fm.sixmonths", 1).Choose("fm.pem", 1).Choose("fm.unrefreshed", 1).Choose("fm.cognitive", 1)
        .Tick("ctx.events", "bereavement").TakeBack("phq9.5");

    [Fact]
    public async Task Each_explanation_that_is_suggested_shows_what_speaks_for_it_against_it_and_what_is_not_known()
    {
        using var bunit = new BunitContext();

        var result = await ResultAsync(Rich);
        var panel = bunit.Render<DifferentialPanel>(parameters => parameters.Add(p => p.Result, result));

        var bipolar = panel.Find("[data-kind='Bipolar']");
        Assert.Equal("yes", bipolar.GetAttribute("data-outcome"));
        var sides = bipolar.QuerySelectorAll(".side");
        Assert.Contains("Racing thoughts then", sides[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("No risky acts then", sides[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("orthostatic", panel.Find("[data-kind='MeCfs']").InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Not suggested: ", panel.Find(".fold > summary").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("[data-kind='Anxiety']"));
    }

    [Fact]
    public async Task What_comes_first_is_said_with_its_source_and_that_exercise_is_left_out()
    {
        using var bunit = new BunitContext();

        var result = await ResultAsync(Rich);
        var panel = bunit.Render<FirstStepsPanel>(parameters => parameters.Add(p => p.Steps, result.FirstSteps).Add(p => p.SparesEffort, result.SparesEffort));

        Assert.Equal(["Bipolar signs", "Grief", "ME/CFS pattern"], panel.FindAll("dt").Select(name => name.TextContent));
        Assert.Contains("before any antidepressant", panel.Find("dd").TextContent, StringComparison.Ordinal);
        Assert.Contains("General advice to exercise is left out", panel.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overlap_picture_has_its_words_and_a_table_and_an_open_item_is_no_zero()
    {
        using var bunit = new BunitContext();

        var result = await ResultAsync(Rich);
        var panel = bunit.Render<OverlapPanel>(parameters => parameters.Add(p => p.Overlap, result.Overlap));

        Assert.Contains("12 points: 6 from interest, mood, worth and self-harm, 6 from sleep, energy and concentration", panel.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Equal("Other bodily: 0 of 6 points. Appetite not answered, Movement 0.", panel.FindAll("svg")[2].GetAttribute("aria-label"));
        Assert.Equal("not answered", panel.FindAll("tbody tr")[4].QuerySelector("td:last-child")!.TextContent);
    }

    [Fact]
    public async Task Each_medicine_says_whether_it_counts_as_a_failed_trial_and_why_not()
    {
        using var bunit = new BunitContext();
        var script = CaseScript.BurnoutAndLowMood.Choose("tx.medicines", 1)
            .Say("med1.name", "Sertraline").Choose("med1.kind", 1).Choose("med1.episode", 1).Choose("med1.dose", 1).Save("med1.weeks", new ItemAnswer.Number(10)).Choose("med1.response", 0).Choose("med1.more", 1)
            .Say("med2.name", "Zopiclone").Choose("med2.kind", 1).Choose("med2.episode", 1).Choose("med2.dose", 1).Save("med2.weeks", new ItemAnswer.Number(3)).Choose("med2.response", 2).Choose("med2.more", 0);

        var result = await ResultAsync(script);
        var panel = bunit.Render<KetaminePanel>(parameters => parameters.Add(p => p.Result, result));

        Assert.Contains("1 adequate trial without response, of 2 medicines told.", panel.Markup, StringComparison.Ordinal);
        var rows = panel.FindAll("tbody tr");
        Assert.Equal(("Sertraline", "yes"), (rows[0].QuerySelector("th")!.TextContent, rows[0].QuerySelector("td:last-child")!.TextContent));
        Assert.Equal("no: under 6 weeks, better by half or more", rows[1].QuerySelector("td:last-child")!.TextContent);
        Assert.Contains("Step 4 of 8 held: One adequate trial without response in this episode; two are needed.", panel.Find(".ketamine").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Safety_answers_carry_their_times_and_what_was_changed_stands_together()
    {
        using var bunit = new BunitContext();
        var made = await cases.AddAsync(CaseScript.Well.Choose("phq9.9", 2).Choose("phq9.9", 0));
        await using var desk = await Desk.OpenAsync(app);
        var file = await desk.FileAsync(made.Id);

        var changes = bunit.Render<SafetyChanges>(parameters => parameters.Add(p => p.File, file));

        Assert.Equal(2, changes.FindAll("li").Count);
        Assert.Contains("changed from “More than half the days” to “Not at all” at ", changes.FindAll("li")[1].TextContent, StringComparison.Ordinal);
        Assert.NotNull(file.SafetyFacts.Answers.Single(answer => answer.Code == "phq9.9").SavedAt);
    }

    [Fact]
    public async Task The_strip_says_in_one_line_what_comes_first()
    {
        var urgent = await cases.AddAsync(CaseScript.Elevated.Choose("asq.5", 1).Tick("ctx.events", "trauma"));
        var well = await cases.AddAsync(CaseScript.Well);
        var many = await cases.AddAsync(Rich.Tick("mh.now", "elevated-now").Choose("preg", 1));
        await using var desk = await Desk.OpenAsync(app);

        Assert.Equal("reach the person now, safety goes before everything; trauma, see below", CaseWords.First(await desk.FileAsync(urgent.Id)));
        Assert.Null(CaseWords.First(await desk.FileAsync(well.Id)));
        Assert.Equal("elevated mood now; pregnant, or a birth within twelve months; bipolar signs; and 2 more, below", CaseWords.First(await desk.FileAsync(many.Id)));
    }

    [Fact]
    public async Task How_to_reach_the_person_stands_in_the_strip_of_every_case()
    {
        using var bunit = new BunitContext();
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        var file = await desk.FileAsync(made.Id);

        var strip = bunit.Render<CaseStrip>(parameters => parameters.Add(p => p.File, file));

        Assert.False(file.IsSafetyConcern);
        Assert.Contains("505 555 0123", strip.Find(".contact").TextContent, StringComparison.Ordinal);
        Assert.Contains("12 Mill Lane", strip.Find(".contact").TextContent, StringComparison.Ordinal);
    }

    private async Task<CaseResult> ResultAsync(CaseScript script)
    {
        var made = await cases.AddAsync(script);
        await using var desk = await Desk.OpenAsync(app);
        return (await desk.FileAsync(made.Id)).Result!;
    }
}
