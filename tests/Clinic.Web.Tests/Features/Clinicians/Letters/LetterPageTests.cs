using System.Net;
using Clinic.Data.Audit;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Letters;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Letters;

/// <summary>The page of a letter, as it is sent to the browser and to paper.</summary>
public sealed class LetterPageTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_names_person_version_and_time_at_the_head_of_every_sheet_and_says_when_there_is_a_newer_one()
    {
        var made = await new CaseMaker(app).AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));
        var letter = await FinaliseAsync(desk, made, null, 0, "First words");
        await FinaliseAsync(desk, made, letter, 1, "Later words");
        var client = await app.BrowseAsClinicianAsync();

        var newest = await client.GetPageAsync(LetterPage.Address(made.Id, letter));
        var first = await client.GetPageAsync(LetterPage.Address(made.Id, letter, 1));

        Assert.Matches($"{CaseWish.UsualName} · letter, version 2, finalised .* · printed from the record as of ", newest.Text(".sheet__head"));
        Assert.Contains("Later words", newest.Text(".letter"), StringComparison.Ordinal);
        Assert.Contains("not a diagnosis", newest.Text(".letter__notices"), StringComparison.Ordinal);
        Assert.DoesNotContain("newer version", newest.Text("main"), StringComparison.Ordinal);
        Assert.Contains("First words", first.Text(".letter"), StringComparison.Ordinal);
        Assert.Contains("version 1 (superseded)", first.Text(".sheet__head"), StringComparison.Ordinal);
        Assert.Contains("There is a newer version.", first.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(newest.Scripts, script => script.Source?.Contains("blazor", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task What_goes_to_paper_is_written_down_with_its_version_and_only_from_the_page_itself()
    {
        var made = await new CaseMaker(app).AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));
        var letter = await FinaliseAsync(desk, made, null, 0, "First words");
        await FinaliseAsync(desk, made, letter, 1, "Later words");
        var client = await app.BrowseAsClinicianAsync();
        var address = LetterPage.Address(made.Id, letter, 1);
        var page = await client.GetPageAsync(address);

        var noted = await client.SendFormAsync(page, address, "form[data-print-note]");
        var forged = await client.PostAsync(new Uri(PostLetterPrint.Address(made.Id, letter, 1), UriKind.Relative), new FormUrlEncodedContent([]), Stop);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.BadRequest), (noted.StatusCode, forged.StatusCode));
        await using var context = new CaseMaker(app).Open();
        var row = await context.AuditEvents.SingleAsync(one => one.Action == AuditActions.LetterPrinted && one.PatientId == made.PatientId, Stop);
        Assert.Equal(await context.Letters.Where(one => one.LetterId == letter && one.Number == 1).Select(one => (Guid?)one.Id).SingleAsync(Stop), row.EntityId);
    }

    [Fact]
    public async Task Of_a_case_that_the_clinician_may_not_open_no_print_is_noted()
    {
        var made = await new CaseMaker(app).AddAsync(CaseScript.Well, new CaseWish { SiteId = await new CaseMaker(app).AddSiteAsync() });
        await using var desk = await Desk.OpenAsync(app);
        Outcomes.IsDone(await desk.DecideAsync(await desk.BeginDecisionAsync(made.Id)));
        var letter = await FinaliseAsync(desk, made, null, 0, "First words");
        await using var context = new CaseMaker(app).Open();
        var elsewhere = await context.Sites.OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(Stop);
        await using var other = await Desk.OpenAsync(app, site: elsewhere);

        Outcomes.IsRefused(CaseRefusal.LetterGone, await other.Get<PrintLetter>().RunAsync(made.Id, letter, 1, Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?version=99")]
    [InlineData("?version=x")]
    public async Task Where_there_is_no_such_letter_the_page_says_so(string query)
    {
        var made = await new CaseMaker(app).AddAsync(CaseScript.Well);
        var client = await app.BrowseAsClinicianAsync();

        var page = await client.GetPageAsync($"{LetterPage.Address(made.Id, Guid.NewGuid())}{query}");

        Assert.Equal("There is no such letter here, or no such version of it.", page.Text("#letter-refused"));
    }

    private static async Task<Guid> FinaliseAsync(Desk desk, MadeCase made, Guid? letter, int basedOn, string findings)
    {
        var words = new LetterWords { Recipient = "Dr Weiss", Reason = "Referral", Findings = findings, Request = "Please see her." };
        var outcome = await desk.Get<FinaliseLetter>().RunAsync(LetterForm.Of(made.Id, letter, basedOn, words), Stop);
        return Assert.IsType<LetterOutcome.Done>(outcome).LetterId;
    }
}
