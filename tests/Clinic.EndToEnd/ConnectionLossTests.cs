using System.Globalization;
using Clinic.EndToEnd.Journeys;
using Clinic.EndToEnd.Portal;
using Microsoft.Playwright;

namespace Clinic.EndToEnd;

/// <summary>A phone that leaves the network in the middle. For how long comes from CLINIC_OFFLINE_SECONDS.</summary>
public sealed class ConnectionLossTests(RunningPortal portal, Browser browser)
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("CLINIC_OFFLINE_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 3);

    private static readonly Dictionary<string, string> Endorsed = new() { ["phq9.9"] = "1", ["asq.5"] = "0" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_answered_without_a_network_is_kept_helps_at_once_and_is_saved_once()
    {
        await using var cable = new NetworkCable(portal.Process.Address);
        await using var phone = await browser.NewPersonAsync(portal.Process, width: 390, address: cable.Address);
        var page = await phone.NewPageAsync();
        await Account.RegisterAsync(page, "Yara Moss");
        var intake = new Intake(page, Endorsed, script: false);
        await intake.StartAsync();
        await intake.AnswerToAsync("mood");
        await intake.BeLiveAsync();
        var stored = new StoredDraft(portal.Process, await intake.DraftAsync());

        cable.Cut();
        await intake.AnswerToQuestionAsync("phq9.9");
        await intake.AnswerSectionAsync();
        await Assertions.Expect(page.Locator(".section-form .crisis a[href='tel:988']")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("we have not received this answer. Please call.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Your answers are kept on this device and sent when you are back.")).ToBeVisibleAsync();
        await intake.ContinueAsync();
        await intake.AnswerToQuestionAsync("asq.4");
        await intake.AnswerSectionAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("The next part needs a connection.")).ToBeVisibleAsync();
        Assert.DoesNotContain("Saved", await page.Locator("#saved").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("phq9.9", stored.SavesByItem().Keys);
        await Task.Delay(Away, Stop);

        cable.Mend();
        await page.WaitForURLAsync("**/intake/part/burnout*");
        Assert.Equal(1, stored.Alerts());
        await page.SetViewportSizeAsync(1280, 900);
        await intake.AnswerAllAsync();
        await intake.SendAsync();

        Assert.All(stored.SavesByItem(), item => Assert.Equal((item.Key, 1), (item.Key, item.Value)));
        Assert.Superset(new HashSet<string>(["phq9.1", "phq9.8", "phq9.9", "asq.1", "asq.4", "asq.5"]), stored.SavesByItem().Keys.ToHashSet());
        Assert.Equal(1, stored.Submissions());
        Assert.Equal(0, await intake.KeptOnDeviceAsync());
    }

    [Fact]
    public async Task Someone_else_who_signs_in_on_the_device_never_sends_them_and_their_owner_does()
    {
        await using var device = await browser.NewPersonAsync(portal.Process);

        // A circuit would carry the answer past the block.
        await device.RouteAsync("**/_blazor**", route => route.AbortAsync());
        var page = await device.NewPageAsync();
        var email = await Account.RegisterAsync(page, "Zoe Nash");
        var intake = new Intake(page);
        await intake.StartAsync();
        await page.GotoAsync("/intake/part/burnout");
        var stored = new StoredDraft(portal.Process, await intake.DraftAsync());
        await page.RouteAsync("**/intake/answers", route => route.AbortAsync());
        await intake.ChooseAsync("ex.1", "4");
        await Assertions.Expect(page.Locator("#carrying")).ToContainTextAsync("You are offline");
        Assert.Equal(1, await intake.KeptOnDeviceAsync());
        Assert.DoesNotContain("ex.1", await page.EvaluateAsync<string>("JSON.stringify(localStorage)"), StringComparison.Ordinal);
        await page.GotoAsync("about:blank");
        await device.ClearCookiesAsync();
        await page.UnrouteAllAsync();

        await Account.RegisterAsync(page, "Abel Otto");
        await intake.StartAsync();
        await page.GotoAsync("/intake/part/burnout");
        await intake.ChooseAsync("ex.2", "1");
        await Assertions.Expect(page.Locator("#saved")).ToContainTextAsync("Saved");
        Assert.Equal(["ex.2"], new StoredDraft(portal.Process, await intake.DraftAsync()).SavesByItem().Keys);
        Assert.Empty(stored.SavesByItem());
        Assert.Equal(1, await intake.KeptOnDeviceAsync());

        await device.ClearCookiesAsync();
        await AcknowledgeWhileLeavingAsync(page);
        await Account.SignInAgainAsync(page, email);
        await page.Locator("main .button--primary").ClickAsync();
        await page.WaitForURLAsync("**/intake/part/consent*");
        await page.GotoAsync("/intake/part/burnout");
        await Assertions.Expect(page.Locator("input[name='ex.1'][value='4']")).ToBeCheckedAsync();
        Assert.Equal(["ex.1"], stored.SavesByItem().Keys);
        Assert.Equal(0, await intake.KeptOnDeviceAsync());
    }

    // What was kept is acknowledged when its owner is already on the way to the next page: it must not call them back.
    private static async Task AcknowledgeWhileLeavingAsync(IPage page)
    {
        var leaving = new TaskCompletionSource();
        var acknowledged = new TaskCompletionSource();
        page.RequestFinished += (_, request) =>
        {
            if (request.Url.EndsWith("/intake/answers", StringComparison.Ordinal))
                acknowledged.TrySetResult();
        };
        await page.RouteAsync("**/intake/answers", async route =>
        {
            await leaving.Task.WaitAsync(Stop);
            await route.ContinueAsync();
        });
        await page.RouteAsync("**/intake/part/consent*", async route =>
        {
            leaving.TrySetResult();
            await acknowledged.Task.WaitAsync(Stop);
            await Task.Delay(TimeSpan.FromMilliseconds(300), Stop);
            await route.ContinueAsync();
        });
    }

    [Fact]
    public async Task Signing_out_takes_what_was_not_sent_off_the_device_after_asking()
    {
        await using var device = await browser.NewPersonAsync(portal.Process);
        var page = await device.NewPageAsync();
        await Account.RegisterAsync(page, "Bela Pohl");
        var intake = new Intake(page);
        await intake.StartAsync();
        await page.GotoAsync("/intake/part/burnout");
        await page.RouteAsync("**/intake/answers", route => route.AbortAsync());
        await page.RouteAsync("**/_blazor**", route => route.AbortAsync());
        await page.ReloadAsync();
        await intake.ChooseAsync("ex.1", "4");
        await Assertions.Expect(page.Locator("#carrying")).ToContainTextAsync("You are offline");
        Assert.Equal(1, await intake.KeptOnDeviceAsync());
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await page.WaitForURLAsync("**/account/sign-in*");
        Assert.Equal(0, await intake.KeptOnDeviceAsync());
    }

    [Fact]
    public async Task On_a_shared_device_nothing_is_kept_and_the_page_says_to_stay()
    {
        await using var device = await browser.NewPersonAsync(portal.Process);
        var page = await device.NewPageAsync();
        await Account.RegisterAsync(page, "Cara Quist");
        await device.RouteAsync("**/_blazor**", route => route.AbortAsync());
        var intake = new Intake(page);
        await intake.StartAsync();
        await page.RouteAsync("**/intake/part/burnout", async route =>
        {
            var answer = await route.FetchAsync();
            var html = (await answer.TextAsync()).Replace("data-person=", "data-shared-device=\"yes\" data-person=", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = html });
        });
        await page.GotoAsync("/intake/part/burnout");
        await device.SetOfflineAsync(true);

        await intake.ChooseAsync("ex.1", "4");

        await Assertions.Expect(page.Locator("#carrying")).ToContainTextAsync("Please keep this page open");
        Assert.Equal(0, await intake.KeptOnDeviceAsync());
        await device.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("#saved")).ToContainTextAsync("saved");
    }
}
