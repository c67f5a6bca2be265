using Bunit;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Admin.ClinicSettings;
using Clinic.Web.Features.Admin.Overview;
using Clinic.Web.Features.Admin.People;
using Clinic.Web.Features.Admin.QuestionSetList;
using Clinic.Web.Features.Admin.ShowQuestionSet;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Admin;

/// <summary>The admin's pages, drawn over the real use cases and a real database.</summary>
public sealed class AdminPagesTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    private AdminDesk desk = default!;
    private BunitContext bunit = default!;

    public async ValueTask InitializeAsync()
    {
        desk = await AdminDesk.OpenAsync(app);
        bunit = desk.Draw();
    }

    public async ValueTask DisposeAsync()
    {
        await bunit.DisposeAsync();
        await desk.DisposeAsync();
    }

    [Fact]
    public void The_list_names_each_set_with_its_version_in_use_and_its_marks()
    {
        var page = Drawn<QuestionSetsPage>(".version");

        string[] titles = ["Burnout and mood questionnaire", "Cuestionario de agotamiento y estado de ánimo", "Follow-up questionnaire", "Cuestionario de seguimiento"];
        Assert.Equal(titles, page.FindAll(".set h2").Select(head => head.ChildNodes[0].TextContent.Trim()));
        Assert.All(page.FindAll(".set"), set => Assert.Contains("In use", set.TextContent, StringComparison.Ordinal));
        Assert.All(page.FindAll(".version__marks"), marks => Assert.Contains("unvalidated", marks.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_version_in_use_offers_no_field_to_type_in()
    {
        var page = ShowSet((await desk.InUseAsync()).Id);

        Assert.Empty(page.FindAll(".field__input"));
        Assert.Contains("Before you start", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_offers_words_to_change_and_shows_its_codes_as_locked()
    {
        var page = ShowSet((await desk.StartDraftAsync()).Id);

        await ChooseSectionAsync(page, "mood");

        Assert.Contains(page.FindAll(".locked code"), code => code.TextContent == "phq9.1");
        var phq = page.FindAll(".item").First(item => item.QuerySelector(".locked code")!.TextContent == "phq9.1");
        Assert.Contains("scored as phq9.1", phq.QuerySelector(".locked")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("phq9.1", phq.QuerySelectorAll(".field__input").Select(field => field.GetAttribute("value") ?? field.TextContent));
        Assert.Contains("Nothing yet.", page.Find(".changes").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be published", page.Find(".changes").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_word_is_saved_listed_beside_the_one_in_use_and_marks_its_instrument()
    {
        var draft = await desk.StartDraftAsync();
        var page = ShowSet(draft.Id);
        await ChooseSectionAsync(page, "mood");

        await Field(page, "phq9.1", "Wording").ChangeAsync(new ChangeEventArgs { Value = "Little fun in doing things" });

        await page.WaitForAssertionAsync(() => Assert.Contains("Little fun in doing things", page.Find(".changes").TextContent, StringComparison.Ordinal));
        Assert.Contains("In use now: Little interest or pleasure in doing things", page.Find(".field__before").TextContent, StringComparison.Ordinal);
        Assert.Contains("modified", page.Find(".head").TextContent, StringComparison.Ordinal);
        Assert.Equal("Little fun in doing things", QuestionSetJson.Read((await desk.FindAsync(draft.Id)).Content).FindItem("phq9.1")!.Text);
    }

    [Fact]
    public async Task An_emptied_wording_is_refused_beside_its_field_and_not_saved()
    {
        var draft = await desk.StartDraftAsync();
        var page = ShowSet(draft.Id);
        await ChooseSectionAsync(page, "mood");

        await Field(page, "phq9.1", "Wording").ChangeAsync(new ChangeEventArgs { Value = " " });

        await page.WaitForElementAsync(".field__fault");
        Assert.Equal("true", Field(page, "phq9.1", "Wording").GetAttribute("aria-invalid"));
        Assert.Equal("Little interest or pleasure in doing things", QuestionSetJson.Read((await desk.FindAsync(draft.Id)).Content).FindItem("phq9.1")!.Text);
    }

    [Fact]
    public async Task Whose_role_is_taken_while_they_type_keeps_their_words_and_is_told_why_they_are_not_saved()
    {
        var draft = await desk.StartDraftAsync();
        var page = ShowSet(draft.Id);
        await ChooseSectionAsync(page, "mood");
        await using (var context = desk.Database())
            await context.UserRoles.Where(link => link.UserId == desk.Admin.Id).ExecuteDeleteAsync(AdminDesk.Stop);

        await Field(page, "phq9.1", "Wording").ChangeAsync(new ChangeEventArgs { Value = "Little fun in doing things" });

        await page.WaitForAssertionAsync(() => Assert.Contains(
            "This account may not do that, or may not any more.", page.Find(".conflict").TextContent, StringComparison.Ordinal));
        Assert.Contains("not saved yet", Field(page, "phq9.1", "Wording").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Little interest or pleasure in doing things", QuestionSetJson.Read((await desk.FindAsync(draft.Id)).Content).FindItem("phq9.1")!.Text);
    }

    [Fact]
    public async Task A_draft_without_a_bound_item_says_which_and_cannot_be_published()
    {
        var draft = await desk.StartDraftAsync();
        var set = QuestionSetJson.Read(draft.Content);
        await desk.ReplaceAsync(draft.Id, set with
        {
            Sections = [.. set.Sections.Select(section => section with { Items = [.. section.Items.Where(item => item.Code != "gad7.4")] })],
        });

        var page = ShowSet(draft.Id);

        Assert.Contains("no item is bound to gad7.4", page.Find(".faults").TextContent, StringComparison.Ordinal);
        Assert.True(page.FindAll("button").Single(button => button.TextContent.Trim() == "Publish…").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_version_that_is_gone_is_said_to_be_gone()
    {
        var page = bunit.Render<QuestionSetPage>(parameters => parameters.Add(one => one.Id, Guid.NewGuid()));

        await page.WaitForAssertionAsync(() => Assert.Equal("This version is not there", page.Find("h1").TextContent));
    }

    [Fact]
    public async Task People_are_listed_with_their_role_and_what_they_still_have_to_do()
    {
        await desk.Use<InvitePerson>().RunAsync(
            new InviteForm { Name = "Nia Oduya", Email = $"nia-{Guid.NewGuid():N}@clinic.example", Role = "Clinician" }, AdminDesk.Stop);

        var page = Drawn<PeoplePage>(".person");

        var invited = page.FindAll(".person").First(person => person.TextContent.Contains("Nia Oduya", StringComparison.Ordinal));
        Assert.Equal("Clinician", invited.QuerySelector(".person__role")!.TextContent.Trim());
        Assert.Matches(@"^Has a one-time password until .+, not replaced yet$", invited.QuerySelector(".person__state")!.TextContent.Trim());
        var self = page.FindAll(".person").Single(person => person.TextContent.Contains("(you)", StringComparison.Ordinal));
        Assert.Contains("Another admin changes your account", self.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_overview_says_whether_the_intake_is_open_and_what_is_in_use()
    {
        var page = Drawn<OverviewPage>(".card");

        Assert.Contains("The intake is open", page.Find("#intake").TextContent, StringComparison.Ordinal);
        Assert.Contains("In use", page.Find("[aria-labelledby=sets]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_with_a_gap_say_so_beside_the_field_and_are_not_saved()
    {
        var page = Drawn<ClinicPage>("form");
        var name = page.FindAll("input").First(input => input.GetAttribute("value") == "Harbour Clinic");

        await name.ChangeAsync(new ChangeEventArgs { Value = "" });
        await page.Find("form").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("name", page.Find(".mud-input-error, .mud-input-helper-text.mud-input-error, [role=alert]").TextContent, StringComparison.OrdinalIgnoreCase));
        await using var context = desk.Database();
        Assert.Equal("Harbour Clinic", await context.Clinics.Select(clinic => clinic.Name).SingleAsync(AdminDesk.Stop));
    }

    private IRenderedComponent<T> Drawn<T>(string part)
        where T : IComponent
    {
        var page = bunit.Render<T>();
        page.WaitForElement(part, TimeSpan.FromSeconds(20));
        return page;
    }

    private IRenderedComponent<QuestionSetPage> ShowSet(Guid id)
    {
        var page = bunit.Render<QuestionSetPage>(parameters => parameters.Add(one => one.Id, id));
        page.WaitForElement(".words", TimeSpan.FromSeconds(20));
        return page;
    }

    private static Task ChooseSectionAsync(IRenderedComponent<QuestionSetPage> page, string section) =>
        page.Find(".words__choice select").ChangeAsync(new ChangeEventArgs { Value = section });

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<QuestionSetPage> page, string item, string label) =>
        page.FindAll(".item").First(one => one.QuerySelector(".locked code")!.TextContent == item)
            .QuerySelectorAll(".field").First(field => field.QuerySelector("label")!.TextContent.Trim().StartsWith(label, StringComparison.Ordinal))
            .QuerySelector(".field__input")!;
}
