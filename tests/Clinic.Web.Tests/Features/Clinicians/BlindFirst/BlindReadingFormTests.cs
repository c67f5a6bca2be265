using Bunit;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.BlindFirst;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.Decisions;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.BlindFirst;

/// <summary>The page of a case that is read blind first, as it is drawn before and after the reading.</summary>
public sealed class BlindReadingFormTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Form = "form:has(input[name='blind-reading'])";
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_of_the_suggestion_is_drawn_before_the_reading_and_then_suggestion_and_comparison_are()
    {
        await using var desk = await Desk.OpenAsync(app);
        var id = await ClaimedAsync(desk);
        await using var bunit = Begin(desk);
        var page = await DrawAsync(bunit, id);

        AssertNothingSuggested(DeskBunit.WordsBesideChoices(page));
        Assert.Empty(page.FindAll(".score, .reasons, #differential, #change, #agree-yes"));
        Assert.Contains("Scores and suggestion are hidden", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("#answers dd"));

        await DeskBunit.PickAsync(page, $"read-{Classification.PrimaryMoodDisorder.ToCode()}");
        await page.Find(Form).SubmitAsync();

        await page.WaitForElementAsync("#agree-yes", DeskBunit.Patience);
        var words = DeskBunit.WordsBesideChoices(page);
        Assert.Contains("Your reading is recorded. The suggestion is shown now.", words, StringComparison.Ordinal);
        Assert.Contains($"The answers suggest “{ClinicianWording.Label(Classification.BurnoutWithCoOccurringDepression)}”", words, StringComparison.Ordinal);
        Assert.Contains($"Before you saw that, you read “{ClinicianWording.Label(Classification.PrimaryMoodDisorder)}”.", words, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".score"));
        Assert.NotEmpty(page.FindAll(".reasons"));
        Assert.Empty(page.FindAll(Form));
    }

    [Fact]
    public async Task A_colleague_who_has_read_does_not_show_the_next_reader_anything()
    {
        await using var first = await Desk.OpenAsync(app);
        await using var second = await Desk.OpenAsync(app);
        var id = await ClaimedAsync(first);
        Outcomes.IsDone(await first.Get<RecordBlindReading>().RunAsync(id, Classification.PrimaryMoodDisorder, Stop));
        await first.ReleaseAsync(id);
        await second.ClaimAsync(id);
        await using var bunit = Begin(second);

        AssertNothingSuggested(DeskBunit.WordsBesideChoices(await DrawAsync(bunit, id)));
    }

    [Fact]
    public async Task Without_a_choice_the_form_says_what_to_choose_and_records_nothing()
    {
        await using var desk = await Desk.OpenAsync(app);
        var id = await ClaimedAsync(desk);
        await using var bunit = Begin(desk);
        var page = await DrawAsync(bunit, id);

        await page.Find(Form).SubmitAsync();

        Assert.Equal("Choose what you read in the answers.", page.Find("#reading-refused[role=alert]").TextContent);
        AssertNothingSuggested(DeskBunit.WordsBesideChoices(page));
        await using var context = cases.Open();
        Assert.False(await context.BlindReadings.AnyAsync(one => one.CaseId == id, Stop));

        await DeskBunit.PickAsync(page, $"read-{Classification.Indeterminate.ToCode()}");
        await page.Find(Form).SubmitAsync();
        await page.WaitForElementAsync("#agree-yes", DeskBunit.Patience);
    }

    [Fact]
    public async Task A_refused_reading_says_why_and_keeps_the_choice()
    {
        await using var desk = await Desk.OpenAsync(app);
        var id = await ClaimedAsync(desk);
        await using var bunit = Begin(desk);
        var page = await DrawAsync(bunit, id);
        var choice = $"read-{Classification.Indeterminate.ToCode()}";
        await DeskBunit.PickAsync(page, choice);
        await desk.ReleaseAsync(id);

        await page.Find(Form).SubmitAsync();

        Assert.Equal("Claim the case first: only the person who holds it can decide it.", page.Find("#reading-refused[role=alert]").TextContent);
        Assert.True(DeskBunit.IsPicked(page, choice));
        AssertNothingSuggested(DeskBunit.WordsBesideChoices(page));

        await desk.ClaimAsync(id);
        await page.Find(Form).SubmitAsync();
        await page.WaitForElementAsync("#agree-yes", DeskBunit.Patience);
    }

    [Fact]
    public async Task A_database_that_fails_takes_neither_the_page_nor_the_choice_along()
    {
        await using var desk = await Desk.OpenAsync(app);
        var id = await ClaimedAsync(desk);
        await using var bunit = Begin(desk, isDatabaseGone: true);
        var page = await DrawAsync(bunit, id);
        var choice = $"read-{Classification.BelowThreshold.ToCode()}";
        await DeskBunit.PickAsync(page, choice);

        await page.Find(Form).SubmitAsync();

        Assert.StartsWith("That could not be saved just now.", page.Find("#reading-refused[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.True(DeskBunit.IsPicked(page, choice));
        AssertNothingSuggested(DeskBunit.WordsBesideChoices(page));
    }

    [Fact]
    public async Task What_has_to_be_done_first_is_never_hidden()
    {
        var told = CaseScript.Well.Choose("mh.diagnosed", 1).Choose("preg", 1).Tick("mh.now", "elevated-now").Tick("fm.signs", "chest-pain");
        await using var desk = await Desk.OpenAsync(app);
        var id = await ClaimedAsync(desk, told);
        await using var bunit = Begin(desk);

        var page = await DrawAsync(bunit, id);

        var file = await desk.FileAsync(id);
        Assert.True(file.IsHidden);
        Assert.Equal(
            ["Elevated mood now", "Pregnant, or a birth within twelve months", "Medical red flag", "Bipolar signs"],
            file.FirstSteps.Select(step => step.Name));
        Assert.Contains("Assess for bipolar disorder before any antidepressant.", page.Find("#first").TextContent, StringComparison.Ordinal);
        Assert.Contains("elevated mood now", page.Find(".strip__first").TextContent, StringComparison.Ordinal);
    }

    // What the rule suggests of this person, and the scores that would tell it.
    private static void AssertNothingSuggested(string words)
    {
        foreach (var one in Enum.GetValues<Classification>())
            Assert.DoesNotContain(ClinicianWording.Label(one), words, StringComparison.OrdinalIgnoreCase);
        foreach (var telling in (string[])["The answers suggest", "Before you saw that", "14 of 27", "major depressive syndrome", "ketamine"])
            Assert.DoesNotContain(telling, words, StringComparison.OrdinalIgnoreCase);
    }

    private static DeskBunit Begin(Desk desk, bool isDatabaseGone = false) => new(desk, own =>
    {
        own.AddSingleton(desk.Get<IValidator<DecisionForm>>());
        if (isDatabaseGone)
            own.AddSingleton(ActivatorUtilities.CreateInstance<RecordBlindReading>(desk.Get<IServiceProvider>(), new NoDatabase()));
    });

    private static async Task<IRenderedComponent<CasePage>> DrawAsync(DeskBunit bunit, Guid id)
    {
        var page = bunit.Render<CasePage>(parameters => parameters.Add(one => one.Id, id));
        await page.WaitForElementAsync(Form, DeskBunit.Patience);
        return page;
    }

    private async Task<Guid> ClaimedAsync(Desk desk, CaseScript? script = null)
    {
        var made = await cases.AddAsync(script ?? CaseScript.BurnoutAndLowMood);
        await using var context = cases.Open();
        await context.ReviewCases.Where(row => row.Id == made.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsBlindFirst, true).SetProperty(row => row.BlindFirstShare, 20), Stop);
        Outcomes.IsDone(await desk.ClaimAsync(made.Id));
        return made.Id;
    }
}
