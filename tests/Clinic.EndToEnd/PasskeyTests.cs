using System.Text;
using System.Text.RegularExpressions;
using System.Web;
using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

/// <summary>A passkey from the first day to the last, on Chromium's own device. Passkeys belong to a name, so the portal is opened by one.</summary>
public sealed class PasskeyTests(RunningPortal portal, Browser browser)
{
    private const string Credential = "Credential";

    [Fact]
    public async Task A_passkey_is_added_signs_the_case_it_was_asked_for_and_no_other_lets_in_and_is_removed()
    {
        var named = new UriBuilder(portal.Process.Address) { Host = "localhost" }.Uri;
        await using var staff = await browser.NewPersonAsync(portal.Process, width: 1440, address: named);
        var page = await staff.NewPageAsync();
        await Device.PlugInAsync(page);
        var queue = await Queue.OpenAsync(page, Account.OtherClinician);
        await AddAsync(page);
        await WriteAsync(page, queue, "Wanda Yost", "WY");
        var given = await TakeAwayAsync(page);
        await WriteAsync(page, queue, "Yves Zander", "YZ");
        await new AxeRuns(page).JudgeAsync();

        await PutInAsync(page, given);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign with passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator("#signature-refused")).ToContainTextAsync("That passkey does not sign this.");
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign with passkey" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Signed. The record keeps it as it is now.")).ToBeVisibleAsync();
        await ComeInAsync(page);
        await RemoveAsync(page);
    }

    private static async Task AddAsync(IPage page)
    {
        await page.GotoAsync("/account/passkeys/add");
        await page.Locator("[name='Form.Name']").FillAsync("Ward laptop");
        await page.Locator("[name='Form.Password']").FillAsync(Account.DemoPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The passkey is added.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".review")).ToContainTextAsync("Ward laptop");
    }

    private static async Task ComeInAsync(IPage page)
    {
        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/account/sign-in*");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/staff/queue*");
    }

    private static async Task RemoveAsync(IPage page)
    {
        await page.GotoAsync("/account/passkeys");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Remove.*Ward laptop") }).ClickAsync();
        await page.Locator("[name='Form.Password']").FillAsync(Account.DemoPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The passkey is removed.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("You have no passkey yet.")).ToBeVisibleAsync();
    }

    // The page of the signature of an intake that stopped at a safety answer.
    private async Task WriteAsync(IPage page, Queue queue, string name, string initials)
    {
        using var person = await FormPatient.StartAsync(portal.Process.Address, name);
        await person.PostSectionAsync("mood", "later", ("asq.1", "1"));
        await page.GotoAsync("/staff/queue");
        await queue.OpenCaseAsync(initials);
        var file = new CaseFile(page);
        await file.AcknowledgeAsync();
        await file.ClaimAsync();
        await file.RecordSafetyActionAsync("Called back, safe at home.");
        await page.Locator("#disposition").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on to sign" }).ClickAsync();
        await page.WaitForURLAsync("**/sign");
    }

    // What the device answered for this signature, on its way to the portal, which never gets it.
    private static async Task<string> TakeAwayAsync(IPage page)
    {
        var taken = new TaskCompletionSource<string>();
        await page.RouteAsync("**/sign", async route =>
        {
            if (Sent(route) is not { } answer)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FulfillAsync(new() { Body = "taken" });
            taken.SetResult(answer);
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign with passkey" }).ClickAsync();
        var given = await taken.Task.WaitAsync(TimeSpan.FromSeconds(45), TestContext.Current.CancellationToken);
        await page.UnrouteAllAsync();
        return given;
    }

    private static async Task PutInAsync(IPage page, string given) => await page.RouteAsync("**/sign", async route =>
    {
        if (Sent(route) is null)
        {
            await route.ContinueAsync();
            return;
        }

        var fields = HttpUtility.ParseQueryString(route.Request.PostData!);
        fields[Credential] = given;
        await route.ContinueAsync(new() { PostData = Encoding.UTF8.GetBytes(fields.ToString()!) });
    });

    private static string? Sent(IRoute route) =>
        route.Request.PostData is { } data && HttpUtility.ParseQueryString(data)[Credential] is { Length: > 0 } answer ? answer : null;
}
