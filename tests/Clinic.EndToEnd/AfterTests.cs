using System.Text.Json;
using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

public sealed class AfterTests(RunningPortal portal, Browser browser)
{
    [Fact]
    public async Task From_the_signed_consent_to_its_withdrawal()
    {
        await using var person = await browser.NewPersonAsync(portal.Process, width: 390);
        var page = await person.NewPageAsync();
        await Account.RegisterAsync(page, "Uma Quist");
        await page.GotoAsync("/intake");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await page.WaitForURLAsync("**/consent");
        await page.Locator("form.sign .button--primary").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Type your name");
        var intake = new Intake(page);
        await intake.SignConsentAsync();
        await intake.StartAsync();
        await intake.AnswerAllAsync();
        await intake.SendAsync();

        await using var staff = await browser.NewPersonAsync(portal.Process, width: 1440);
        var desk = await staff.NewPageAsync();
        var queue = await Queue.OpenAsync(desk, Account.Clinician);
        await queue.OpenCaseAsync("UQ");
        var file = new CaseFile(desk);
        await file.ClaimAsync();
        await Assertions.Expect(desk.Locator("#consent")).ToContainTextAsync("Signed “Robin Sand”");
        await file.DecideAsync();
        await desk.Locator("[name=show-gad7]").UncheckAsync();
        await Assertions.Expect(desk.Locator("#summary .summary [data-measure]")).ToHaveCountAsync(4);
        await file.ReleaseAsync("Rest comes first, and then we talk.");
        var previewed = await desk.Locator("#summary .summary svg[role=img]").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('aria-label'))");

        await page.GotoAsync("/summaries");
        Assert.Equal(previewed, await page.Locator(".summary svg[role=img]").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('aria-label'))"));
        await page.GotoAsync("/my-data");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download for reading" }).ClickAsync());
        using var record = JsonDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Equal("Rest comes first, and then we talk.", record.RootElement.GetProperty("summaries")[0].GetProperty("text").GetString());
        Assert.Equal(4, record.RootElement.GetProperty("submissions")[0].GetProperty("results").GetProperty("scores").GetArrayLength());

        await page.GotoAsync("/consent");
        await page.Locator("[name=sure]").CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw my consent" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You withdrew your consent");
        await desk.GotoAsync("/staff/queue");
        await Assertions.Expect(desk.Locator(".withdrawals li", new() { HasText = "UQ" })).ToBeVisibleAsync();
        await desk.Locator(".withdrawals li", new() { HasText = "UQ" }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(desk.Locator(".withdrawals li", new() { HasText = "UQ" })).ToHaveCountAsync(0);
    }
}
