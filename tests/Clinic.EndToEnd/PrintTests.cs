using Clinic.EndToEnd.Accessibility;
using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

public sealed class PrintTests(RunningPortal portal, Browser browser)
{
    private const string Person = "Jonas Brandt";
    private const string Moment = "[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}, [0-9]{2}:[0-9]{2}";

    [Fact]
    public async Task Every_printed_page_of_a_letter_and_of_a_case_says_whose_it_is_which_version_when_and_which_page()
    {
        await using var staff = await browser.NewPersonAsync(portal.Process, width: 1440);
        var page = await staff.NewPageAsync();
        await (await Queue.OpenAsync(page, Account.OtherClinician)).OpenCaseAsync("JB");
        var file = new CaseFile(page);
        await file.ClaimAsync();
        await file.DecideAsync();
        var address = new Uri(page.Url).AbsolutePath;
        await CheckAsync(page, $"{Person} · Burnout and mood questionnaire, version 1", atLeast: 5);

        var axe = new AxeRuns(page);
        await page.GotoAsync($"{address}/letters/write");
        await file.BeLiveAsync();
        await page.Locator("#recipient").FillAsync("Dr A. Weiss\nMill Street Practice");
        await page.Locator("#treatment").FillAsync(string.Join('\n', Enumerable.Range(1, 70).Select(day => $"- Day {day}: walked to the river and back")));
        await page.Locator("#request").FocusAsync();
        await Assertions.Expect(page.GetByText("Kept at ")).ToBeVisibleAsync();
        await axe.JudgeAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Finalise the letter" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Letter, version 1" })).ToBeVisibleAsync();
        await axe.JudgeAsync();
        var letter = await CheckAsync(page, $"{Person} · letter, version 1, finalised {Moment}", atLeast: 2);

        axe.HaveSeen(JudgedPages.Letter);
        Assert.Contains("Dr A. Weiss Mill Street Practice", letter.All[0].Text, StringComparison.Ordinal);
        Assert.Contains("not a diagnosis", string.Concat(letter.All.Select(one => one.Text)), StringComparison.Ordinal);
    }

    private static async Task<PrintedPages> CheckAsync(IPage page, string head, int atLeast)
    {
        // A dark screen goes to paper in black on white all the same.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.SettleAsync();
        var pages = await PrintedPages.ReadAsync(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.True(pages.All.Count >= atLeast, $"only {pages.All.Count} pages");
        foreach (var (place, one) in pages.All.Index())
        {
            Assert.Matches(head, one.Text);
            Assert.Matches($"printed from the record as of {Moment}", one.Text);
            Assert.Contains($"Page {place + 1} of {pages.All.Count}", one.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Sign out", one.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("not acknowledged yet. The oldest", one.Text, StringComparison.Ordinal);
            Assert.InRange(one.Picture.Ink, 0.002, 0.2);
            Assert.True(one.Picture.HasWhiteEdge(hundredths: 2), $"page {place + 1} runs off its edge");
        }

        return pages;
    }
}
