using AngleSharp.Dom;
using Clinic.Web.App.Languages;
using Clinic.Web.Tests.Features.Patients;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.App.Languages;

/// <summary>Reads every patient page in the dressed-up language: words that are not dressed up did not come from a resource file.</summary>
public sealed class PseudoWalkTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static readonly string[] Hidden = ["script", "style", "code", "noscript"];

    // Names and numbers: of the clinic, of people, of lines to call, and what an account calls itself.
    private const string Names = ".brand, .crisis__who, .languages, .about p, .demo__who, .demo__row, dd";

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/error")]
    [InlineData("/problem/400")]
    [InlineData("/problem/401")]
    [InlineData("/problem/418")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-in?notice=Idle")]
    [InlineData("/account/sign-in/code")]
    [InlineData("/account/sign-in/recovery-code")]
    [InlineData("/account/register")]
    [InlineData("/account/locked")]
    [InlineData("/kiosk")]
    [InlineData("/enter")]
    [InlineData("/account/denied")]
    public async Task A_page_for_everyone_has_no_words_of_its_own(string path)
    {
        var client = app.Browse();
        await ChooseAsync(client);

        Check(await client.GetPageAsync(path));
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/password")]
    [InlineData("/account/second-factor")]
    [InlineData("/account/second-factor/set-up")]
    [InlineData("/intake")]
    [InlineData("/intake?notice=NotYours")]
    [InlineData("/intake/age")]
    [InlineData("/intake/already-sent")]
    [InlineData("/intake/part/consent")]
    [InlineData("/intake/part/about")]
    [InlineData("/intake/part/mood")]
    [InlineData("/intake/review")]
    [InlineData("/summaries")]
    public async Task A_patients_page_has_no_words_of_its_own(string path)
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.9", "1");
        var client = await patient.BrowseAsync();
        await ChooseAsync(client);

        Check(await client.GetPageAsync(path));
    }

    [Fact]
    public async Task The_receipt_has_no_words_of_its_own()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());
        await patient.SubmitAsync();
        var client = await patient.BrowseAsync();
        await ChooseAsync(client);

        Check(await client.GetPageAsync("/intake/received"), "Monday to Friday, 9:00 to 17:00.");
    }

    [Fact]
    public async Task What_a_form_says_about_its_faults_has_no_words_of_its_own()
    {
        var client = app.Browse();
        await ChooseAsync(client);

        Check(await Html.ReadAsync(await client.SendFormAsync("/account/register", "register", ("Form.Name", ""), ("Form.Email", "x"), ("Form.Password", "short"))));
        Check(await Html.ReadAsync(await client.SendFormAsync("/account/sign-in", "sign-in", ("Form.Email", "a@b.example"), ("Form.Password", "wrong"))));
    }

    private static void Check(IDocument page, params string[] clinicsOwn)
    {
        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        if (page.QuerySelector("main h1[lang]") is null)
            Assert.Contains(PseudoText.Opening, page.Title!);
        Assert.Empty(Bare(page).Except(clinicsOwn));
        Assert.All(
            page.QuerySelectorAll("body [aria-label]").Where(element => element.Closest("[lang]:not(html)") is null),
            element => Assert.StartsWith(PseudoText.Opening.ToString(), element.GetAttribute("aria-label"), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Bare(IDocument page) => page.Body!.Descendants<IText>()
        .Where(text => text.Data.Any(char.IsLetter) && !text.Data.Contains(PseudoText.Opening, StringComparison.Ordinal))
        .Where(text => text.ParentElement is { } parent && !Hidden.Contains(parent.LocalName)
            && parent.Closest("[lang]:not(html)") is null && parent.Closest(Names) is null)
        .Select(text => text.Data.Trim());

    private static Task<HttpResponseMessage> ChooseAsync(HttpClient client) => client.PostAsync(
        new Uri("/language", UriKind.Relative),
        new FormUrlEncodedContent([KeyValuePair.Create("language", SpokenLanguages.Mirrored.Tag)]),
        TestContext.Current.CancellationToken);
}
