using System.Globalization;
using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

/// <summary>
/// Pictures of the pages, for the documentation; made by <c>tests/screenshots.sh</c> and by nothing else.
/// CLINIC_SCREENSHOTS names the folder.
/// </summary>
public sealed class ScreenshotTests(RunningPortal portal, Browser browser)
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("CLINIC_SCREENSHOTS") ?? Path.GetTempPath();

    private static readonly Look[] OfPatients = [new(390, 844), new(768, 1024), new(1440, 900)];

    private static readonly Look[] OfStaff = [new(1440, 900)];

    [Fact(Explicit = true)]
    public async Task Pages_of_a_patient()
    {
        await using var person = await browser.NewPersonAsync(portal.Process);
        var page = await person.NewPageAsync();
        await TakeAsync(page, "landing", OfPatients, "/");
        await Account.RegisterAsync(page, "Robin Vale");
        var intake = new Intake(page, Answers(worse: true));
        await intake.StartAsync();
        await intake.AnswerToAsync("mood");
        await intake.AnswerSectionAsync();
        await TakeAsync(page, "questions", OfPatients, "/intake/part/mood#q-phq9.9", "[data-item='phq9.9']");
        await WidenAsync(page);
        await intake.AnswerAllAsync();
        await TakeAsync(page, "review", OfPatients);
        await WidenAsync(page);
        await intake.SendAsync();
        await ReleaseAsync();

        // A second time round, so that the history has something to compare.
        var again = new Intake(page, Answers(worse: false));
        await again.StartAsync();
        await again.AnswerAllAsync();
        await again.SendAsync();
        await ReleaseAsync();
        await TakeAsync(page, "history", OfPatients, "/history", "main h2");
    }

    [Fact(Explicit = true)]
    public async Task Pages_of_a_clinician()
    {
        await using var staff = await browser.NewPersonAsync(portal.Process);
        var page = await staff.NewPageAsync();
        await Account.SignInAsync(page, Account.Clinician);
        await page.GotoAsync("/staff/queue");
        var queue = new Queue(page);
        var worse = await queue.AddressAsync("VD");
        var urgent = await queue.AddressAsync("CR");
        await TakeAsync(page, "queue", OfStaff);
        await TakeAsync(page, "case", OfStaff, urgent);
        await TakeAsync(page, "worsening", OfStaff, worse, "#change");
        await page.GotoAsync(worse);
        var record = await page.Locator("main a[href^='/staff/patients/']").First.GetAttributeAsync("href");
        await TakeAsync(page, "record", OfStaff, record, shown: ".plan");
        await TakeAsync(page, "tasks", OfStaff, "/staff/tasks", shown: "main li");
        await TakeAsync(page, "mentions", OfStaff, "/staff/mentions", shown: "main li");
        await TakeAsync(page, "quality", OfStaff, "/staff/quality?demo=1", shown: "#missed-title");
        await TakeAsync(page, "times", OfStaff, "/staff/quality/times?demo=1", shown: ".times svg");
    }

    [Fact(Explicit = true)]
    public async Task Pages_of_an_admin()
    {
        await using var office = await browser.NewPersonAsync(portal.Process);
        var page = await office.NewPageAsync();
        await Account.SignInAsync(page, Account.Admin);
        await page.GotoAsync("/admin/question-sets");
        var set = page.Locator("main a[href^='/admin/question-sets/']").First;
        await TakeAsync(page, "question-set", OfStaff, await set.GetAttributeAsync("href"));
        await TakeAsync(page, "clinic", OfStaff, "/admin/clinic");
    }

    private async Task ReleaseAsync()
    {
        await using var staff = await browser.NewPersonAsync(portal.Process, width: 1440);
        var desk = await staff.NewPageAsync();
        await (await Queue.OpenAsync(desk, Account.Clinician)).OpenCaseAsync("RV");
        var file = new CaseFile(desk);
        await file.AcknowledgeAsync();
        await file.ClaimAsync();
        await file.RecordSafetyActionAsync("Called back, safe at home, plan agreed.");
        await file.DecideAsync();
        await file.ReleaseAsync("We read your answers, and we would like to talk with you this week.");
    }

    private static Dictionary<string, string> Answers(bool worse)
    {
        var answers = new Dictionary<string, string> { ["phq9.9"] = "1", ["asq.5"] = "0" };
        foreach (var item in (string[])["phq9.1", "phq9.2", "phq9.3", "phq9.4", "gad7.1", "gad7.2"])
        {
            answers[item] = worse ? "2" : "1";
        }

        foreach (var item in (string[])["ex.1", "ex.2", "ex.3", "cy.1", "cy.2"])
        {
            answers[item] = worse ? "5" : "3";
        }

        return answers;
    }

    /// <summary>Walks are made at a desk's width, where a section is one page.</summary>
    private static Task WidenAsync(IPage page) => page.SetViewportSizeAsync(1280, 900);

    private static async Task TakeAsync(IPage page, string name, Look[] looks, string? address = null, string? part = null, string? shown = null)
    {
        foreach (var look in looks)
        {
            await page.SetViewportSizeAsync(look.Width, look.Height);
            if (address is not null)
            {
                await page.GotoAsync(address);
                await page.ReloadAsync(); // Another part of the same page is no other page.
            }

            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                await page.SettleAsync();
                if (shown is not null)
                {
                    await page.Locator(shown).First.WaitForAsync();
                }

                if (part is not null)
                {
                    await page.Locator(part).First.EvaluateAsync("one => one.scrollIntoView()");
                }

                var file = string.Create(CultureInfo.InvariantCulture, $"{name}-{look.Width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.jpg");
                await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, file), Type = ScreenshotType.Jpeg, Quality = 80 });
            }
        }
    }

    private readonly record struct Look(int Width, int Height);
}
