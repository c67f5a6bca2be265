using AngleSharp.Html.Dom;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Patients.Sections;

/// <summary>The pages of a section as a browser without script walks them.</summary>
public sealed class SectionPagesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Continue_leads_from_page_to_page_and_asks_only_for_what_was_asked()
    {
        var (_, client) = await OpenAsync();

        Assert.Equal("/intake/part/mood?page=2", await PostAsync(client, 1, "next", ("phq9.1", "0")));
        Assert.Equal("/intake/part/mood?page=3", await PostAsync(client, 2, "next", ("phq9.9", "0")));
        Assert.Equal("/intake/part/mood?page=4", await PostAsync(client, 3, "next"));
        Assert.Equal("/intake/part/mood?page=3", await PostAsync(client, 4, "back"));
        Assert.Equal("/intake/part/about", await PostAsync(client, 1, "back"));
    }

    [Fact]
    public async Task The_question_about_right_now_is_asked_on_the_page_that_made_it_due()
    {
        var (_, client) = await OpenAsync();

        Assert.Null(await PostAsync(client, 2, "next", ("phq9.9", "1")));
        Assert.Equal("/intake/part/mood?page=3", await PostAsync(client, 2, "next", ("phq9.9", "1"), ("asq.5", "0")));
        Assert.DoesNotContain("asq.5", Shown(await client.GetPageAsync("/intake/part/mood?page=4")));
    }

    [Fact]
    public async Task Missing_on_its_page_it_comes_again_with_that_page_and_says_what_to_do()
    {
        var (_, client) = await OpenAsync();
        var page = await client.GetPageAsync("/intake/part/mood?page=4");

        var again = await Html.ReadAsync(await Patient.PostAsync(client, page, "mood", "next"));

        Assert.Equal(["asq.intro", "asq.1", "asq.5"], Shown(again));
        Assert.Equal("/intake/part/mood#q-asq.1", Assert.Single(again.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
    }

    [Fact]
    public async Task With_a_script_the_whole_section_is_sent_at_once()
    {
        var (_, client) = await OpenAsync();
        (string, string)[] safe = [("phq9.9", "0"), ("asq.1", "0"), ("asq.2", "0"), ("asq.3", "0"), ("asq.4", "0")];

        Assert.Equal("/intake/part/burnout", await PostAsync(client, 1, "next", [("page", "whole"), .. safe]));
    }

    [Fact]
    public async Task Back_from_the_next_section_leads_to_the_last_page()
    {
        var (_, client) = await OpenAsync();

        Assert.Equal("/intake/part/mood?page=7", (await Patient.PostAsync(client, await client.GetPageAsync("/intake/part/burnout"), "burnout", "back")).Target());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("99")]
    [InlineData("x")]
    public async Task A_page_that_is_not_there_shows_one_that_is(string number)
    {
        var (_, client) = await OpenAsync();

        Assert.NotEmpty(Shown(await client.GetPageAsync($"/intake/part/mood?page={number}")));
    }

    private async Task<(Patient Patient, HttpClient Client)> OpenAsync()
    {
        var patient = await Patient.StartAsync(app);
        return (patient, await patient.BrowseAsync());
    }

    private static async Task<string?> PostAsync(HttpClient client, int page, string then, params (string Name, string Value)[] fields) =>
        (await Patient.PostAsync(client, await client.GetPageAsync($"/intake/part/mood?page={page}"), "mood", then, fields)).Target();

    private static IEnumerable<string> Shown(IHtmlDocument page) =>
        page.QuerySelectorAll(".section-form .question:not([data-other-page])").Select(question => question.GetAttribute("data-item")!);
}
