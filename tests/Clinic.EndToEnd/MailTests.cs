using System.Text.RegularExpressions;
using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;
using MimeKit;

namespace Clinic.EndToEnd;

/// <summary>What goes through a real mail server on its way from one person to another.</summary>
public sealed partial class MailTests(MailedPortal portal, Browser browser) : IClassFixture<MailedPortal>
{
    private const string Invited = "xaver.yost@patients.example";
    private static readonly string[] Clinical = ["Ulla", "Zorn", "PHQ", "suicid", "score", "mood"];

    [Fact]
    public async Task An_endorsed_answer_becomes_a_mail_whose_link_leads_staff_to_the_case_and_its_acknowledgement_is_seen()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Ulla Zorn");
        var intake = new Intake(page);
        await intake.StartAsync();
        await page.GotoAsync("/intake/part/mood");
        await intake.BeLiveAsync();
        await intake.ChooseAsync("phq9.9", "1");
        await intake.BeSavedAsync();

        var mail = await portal.MailToAsync(Account.Clinician);
        Assert.All(Clinical, word => Assert.DoesNotContain(word, mail.Subject + mail.TextBody, StringComparison.OrdinalIgnoreCase));

        await using var staff = await browser.NewPersonAsync(portal.Process);
        var desk = await staff.NewPageAsync();
        await desk.GotoAsync(LinkIn(mail));
        await Account.UseDemoHereAsync(desk, Account.Clinician);
        await desk.WaitForURLAsync("**/staff/cases/**");
        await Assertions.Expect(desk.GetByRole(AriaRole.Heading, new() { Name = "Ulla Zorn" })).ToBeVisibleAsync();
        await new CaseFile(desk).AcknowledgeAsync();
        await desk.GotoAsync("/staff/alerts");
        await Assertions.Expect(desk.Locator("article.entry").First).ToContainTextAsync("Acknowledged by Dr Ines Moreau");
        await Assertions.Expect(desk.Locator("article.entry").First).ToContainTextAsync("Mail to person 1 delivered");

        await using var office = await browser.NewPersonAsync(portal.Process);
        var admin = await office.NewPageAsync();
        await Account.SignInAsync(admin, Account.Admin);
        await admin.GotoAsync("/admin/health");
        await Assertions.Expect(admin.GetByText("Every alert is acknowledged.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_invited_person_comes_in_with_the_mailed_link_and_the_date_of_birth_once()
    {
        await using var staff = await browser.NewPersonAsync(portal.Process);
        var desk = await staff.NewPageAsync();
        await Account.SignInAsync(desk, Account.OtherClinician);
        await desk.GotoAsync("/staff/invitations");
        await desk.SettleAsync();
        await desk.GetByLabel("Name").FillAsync("Xaver Yost");
        await desk.GetByLabel("Date of birth").FillAsync("1986-05-04");
        await desk.GetByLabel("E-mail").FillAsync(Invited);
        await desk.GetByRole(AriaRole.Button, new() { Name = "Send the link by e-mail" }).ClickAsync();
        await AnswerAsync(desk, "Invitation for Xaver Yost");
        var link = LinkIn(await portal.MailToAsync(Invited));

        await using var person = await browser.NewPersonAsync(portal.Process, width: 390);
        var page = await person.NewPageAsync();
        await page.GotoAsync(link);
        await page.WaitForURLAsync("**/enter/check");
        await EnterBirthDateAsync(page, "5");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That date does not match");
        await EnterBirthDateAsync(page, "4");
        await page.WaitForURLAsync("**/intake");
        var intake = new Intake(page);
        await intake.StartAsync();
        await Assertions.Expect(page.Locator(".section-form .question").First).ToBeVisibleAsync();

        await using var somebody = await browser.NewPersonAsync(portal.Process);
        var late = await somebody.NewPageAsync();
        await late.GotoAsync(link);
        await Assertions.Expect(late.GetByText("This code has been used")).ToBeVisibleAsync();
    }

    // A press that leads nowhere may be one that was lost, or one that the portal never finished: its own words tell which.
    private async Task AnswerAsync(IPage desk, string heading)
    {
        try
        {
            await Assertions.Expect(desk.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
        }
        catch (PlaywrightException fault)
        {
            Assert.Fail($"{fault.Message}{Environment.NewLine}The portal says:{Environment.NewLine}{portal.Process.Output}");
        }
    }

    private static async Task EnterBirthDateAsync(IPage page, string day)
    {
        await page.GetByLabel("Day").FillAsync(day);
        await page.GetByLabel("Month").FillAsync("5");
        await page.GetByLabel("Year").FillAsync("1986");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true }).ClickAsync();
    }

    private static string LinkIn(MimeMessage mail) => Address().Match(mail.TextBody!).Value;

    [GeneratedRegex(@"http://127\.0\.0\.1:\S+")]
    private static partial Regex Address();
}
