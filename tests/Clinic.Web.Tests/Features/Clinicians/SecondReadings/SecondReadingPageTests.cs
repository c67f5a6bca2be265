using Bunit;
using Clinic.Data.Identity;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.SecondReadings;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.SecondReadings;

/// <summary>The page on which a second clinician reads the answers, as it is drawn.</summary>
public sealed class SecondReadingPageTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Override = "The sleep diary says otherwise";
    private const string Note = "Spoke with the team about this one";
    private const string Found = "Sleeps two hours a night since the accident";
    private static readonly string Below = $"read-{Classification.BelowThreshold.ToCode()}";
    private static readonly string Mood = $"read-{Classification.PrimaryMoodDisorder.ToCode()}";
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_and_form_are_drawn_and_nothing_of_the_first_decision_the_suggestion_or_the_person()
    {
        await using var second = await Desk.OpenAsync(app);
        var draw = await DrawnAsync();
        await using var bunit = Begin(second);
        var page = await DrawAsync(bunit, draw);

        Assert.NotEmpty(page.FindAll("#answers dd"));
        Assert.DoesNotContain(page.FindAll("label.pick input"), choice => choice.HasAttribute("checked"));
        var words = DeskBunit.WordsBesideChoices(page);
        foreach (var one in Enum.GetValues<Classification>())
            Assert.DoesNotContain(ClinicianWording.Label(one), words, StringComparison.OrdinalIgnoreCase);
        foreach (var telling in (string[])
            [Override, Note, $"Person {ClinicRoles.Clinician}", CaseWish.UsualName, "505 555 0123", "12 Mill Lane", DispositionList.BuiltIn.Find("therapy-referral")!.Name])
        {
            Assert.DoesNotContain(telling, page.Markup, StringComparison.OrdinalIgnoreCase);
        }

        foreach (var telling in (string[])["suggest", "PHQ-9", "cut-off"])
            Assert.DoesNotContain(telling, words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_question_and_nothing_entered_is_lost()
    {
        await using var second = await Desk.OpenAsync(app);
        await using var bunit = Begin(second);
        var page = await DrawAsync(bunit, await DrawnAsync());

        await page.Find("form").SubmitAsync();
        Assert.Equal(["Choose what you read in the answers.", "Choose whether somebody has to look at this person again."], Faults(page));

        await page.Find("#reading-words").ChangeAsync(Found);
        await DeskBunit.PickAsync(page, Mood);
        await DeskBunit.PickAsync(page, "finds-no");
        await page.Find("form").SubmitAsync();
        Assert.Equal(["You read something other than “below the cut-offs”. Then somebody has to look again."], Faults(page));
        Assert.True(DeskBunit.IsPicked(page, Mood) && DeskBunit.IsPicked(page, "finds-no"));
        Assert.Equal(Found, page.Find("#reading-words").GetAttribute("value"));

        await page.Find("#reading-words").ChangeAsync("");
        await DeskBunit.PickAsync(page, "finds-yes");
        await page.Find("form").SubmitAsync();
        Assert.Equal(["Say in a sentence what you found, for whoever looks again."], Faults(page));
        Assert.Contains("The case goes back to the queue", page.Find("form .notice").TextContent, StringComparison.Ordinal);
        await using var context = cases.Open();
        Assert.False(await context.SecondReadings.AnyAsync(one => one.ClinicianId == second.Account.Id, Stop));
    }

    [Fact]
    public async Task A_recorded_reading_leads_back_to_the_list_which_says_what_becomes_of_the_case()
    {
        await using var second = await Desk.OpenAsync(app);
        var draw = await DrawnAsync();
        await using var bunit = Begin(second);
        var page = await DrawAsync(bunit, draw);
        await EnterAsync(page);

        await page.Find("form").SubmitAsync();

        var navigation = bunit.Services.GetRequiredService<NavigationManager>();
        page.WaitForState(() => navigation.Uri.EndsWith("/staff/second-readings?recorded=found", StringComparison.Ordinal), DeskBunit.Patience);
        var reader = second.Get<AuthenticationStateProvider>().GetAuthenticationStateAsync();
        bunit.RenderTree.Add<CascadingValue<Task<AuthenticationState>>>(parameters => parameters.Add(one => one.Value, reader));
        var list = bunit.Render<SecondReadingsPage>();
        Assert.Equal("Your reading is recorded. The case waits in the queue again, so that somebody looks.", list.Find(".notice[role=status]").TextContent);
        await list.WaitForStateAsync(() => !list.Markup.Contains("Loading the second readings", StringComparison.Ordinal), DeskBunit.Patience);
        Assert.DoesNotContain(draw.ToString(), list.Markup, StringComparison.Ordinal);
        await using var context = cases.Open();
        Assert.Equal(Classification.PrimaryMoodDisorder, (await context.SecondReadings.SingleAsync(one => one.DrawId == draw, Stop)).Classification);
    }

    [Fact]
    public async Task A_refused_reading_says_why_and_keeps_the_words()
    {
        await using var second = await Desk.OpenAsync(app);
        await using var third = await Desk.OpenAsync(app);
        var draw = await DrawnAsync();
        await using var bunit = Begin(second);
        var page = await DrawAsync(bunit, draw);
        await EnterAsync(page);
        var faster = new SecondReadingForm { DrawId = draw, Classification = Classification.BelowThreshold, FindsSomething = false };
        Outcomes.IsDone(await third.Get<RecordSecondReading>().RunAsync(faster, Stop));

        await page.Find("form").SubmitAsync();

        Assert.StartsWith("This second reading is not yours to make, or was made meanwhile.", page.Find("#reading-refused[role=alert]").TextContent, StringComparison.Ordinal);
        AssertEntered(page);
    }

    [Fact]
    public async Task A_database_that_fails_takes_neither_the_page_nor_the_words_along()
    {
        await using var second = await Desk.OpenAsync(app);
        await using var bunit = Begin(second, isDatabaseGone: true);
        var page = await DrawAsync(bunit, await DrawnAsync());
        await EnterAsync(page);

        await page.Find("form").SubmitAsync();

        Assert.StartsWith("That could not be saved just now.", page.Find("#reading-refused[role=alert]").TextContent, StringComparison.Ordinal);
        AssertEntered(page);
    }

    [Fact]
    public async Task Whose_reading_it_is_not_sees_no_answer_and_is_told_why()
    {
        await using var second = await Desk.OpenAsync(app);
        await using var bunit = Begin(second);

        var page = bunit.Render<SecondReadingPage>(parameters => parameters.Add(one => one.Id, Guid.NewGuid()));

        await page.WaitForStateAsync(() => page.Markup.Contains("This is not yours to read", StringComparison.Ordinal), DeskBunit.Patience);
        Assert.Empty(page.FindAll("form, #answers"));
    }

    private static async Task EnterAsync(IRenderedComponent<SecondReadingPage> page)
    {
        await DeskBunit.PickAsync(page, Mood);
        await DeskBunit.PickAsync(page, "finds-yes");
        await page.Find("#reading-words").ChangeAsync(Found);
    }

    private static void AssertEntered(IRenderedComponent<SecondReadingPage> page)
    {
        Assert.True(DeskBunit.IsPicked(page, Mood) && DeskBunit.IsPicked(page, "finds-yes") && !DeskBunit.IsPicked(page, Below));
        Assert.Equal(Found, page.Find("#reading-words").GetAttribute("value"));
    }

    private static string[] Faults(IRenderedComponent<SecondReadingPage> page) =>
        [.. page.FindAll(".validation-message").Select(one => one.TextContent)];

    private static DeskBunit Begin(Desk desk, bool isDatabaseGone = false) => new(desk, own =>
    {
        own.AddSingleton(desk.Get<IValidator<SecondReadingForm>>());
        own.AddSingleton(desk.Get<IAuthorizationService>());
        own.AddSingleton(desk.Get<IAuthorizationPolicyProvider>());
        if (isDatabaseGone)
            own.AddSingleton(ActivatorUtilities.CreateInstance<RecordSecondReading>(desk.Get<IServiceProvider>(), new NoDatabase()));
    });

    private static async Task<IRenderedComponent<SecondReadingPage>> DrawAsync(DeskBunit bunit, Guid draw)
    {
        var page = bunit.Render<SecondReadingPage>(parameters => parameters.Add(one => one.Id, draw));
        await page.WaitForElementAsync("form", DeskBunit.Patience);
        return page;
    }

    // A colleague decides otherwise than suggested, in words that may not reach the second reader.
    private async Task<Guid> DrawnAsync()
    {
        await using var first = await Desk.OpenAsync(app);
        await using var context = cases.Open();
        await context.Clinics.ExecuteUpdateAsync(set => set.SetProperty(clinic => clinic.SecondReadingShare, 100), Stop);
        var made = await cases.AddAsync(CaseScript.Well);
        var form = await first.BeginDecisionAsync(made.Id);
        (form.Agrees, form.Decided, form.Reason, form.OverrideWords, form.Note) =
            (false, Classification.Indeterminate, OverrideReason.KnownHistory, Override, Note);
        Outcomes.IsDone(await first.DecideAsync(form));
        return (await context.SecondReadingDraws.SingleAsync(one => one.CaseId == made.Id, Stop)).Id;
    }
}
