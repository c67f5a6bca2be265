using System.Net;
using Clinic.Data.Audit;
using Clinic.Data.Entry;
using Clinic.Data.Kiosks;
using Clinic.Data.Records;
using Clinic.Web.Features.FrontDesk.Invitations;
using Clinic.Web.Features.FrontDesk.Kiosks;
using Clinic.Web.Tests.Account.Entry;
using Clinic.Web.Tests.Features.FrontDesk;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Account.Kiosk;

public sealed class KioskTests(EntryApp app) : IClassFixture<EntryApp>, IAsyncLifetime
{
    private Counter desk = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => desk = await Counter.OpenAsync(app);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Staff_put_a_device_into_kiosk_mode_and_are_signed_out_on_it()
    {
        var tablet = await Tablet.SetUpAsync(app, "Tablet by the stairs");

        Assert.Contains("enter your code", (await tablet.Client.GetPageAsync("/kiosk")).Text("h1"), StringComparison.Ordinal);
        Assert.Equal("/kiosk", (await tablet.Client.FetchAsync("/staff/queue")).Target());
        Assert.Contains(await desk.Get<ListKiosks>().RunAsync(Stop), row => row is { Name: "Tablet by the stairs", IsHeld: false, RevokedAt: null });
    }

    [Theory]
    [InlineData("", 422)]
    [InlineData("   ", 422)]
    public async Task A_device_needs_a_name(string name, int status)
    {
        var client = app.Browse();
        await client.SignInAsync("clinician1@clinic.example", "quiet-harbour-1");

        var answer = await client.SendFormAsync("/account/kiosk", "kiosk", ("Form.Name", name));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("Enter a name", (await Html.ReadAsync(answer)).Text("#field-name-fault"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_patient_may_not_put_a_device_into_kiosk_mode()
    {
        var client = app.Browse();
        await client.FollowAsync(await desk.InviteAsync());
        await client.TellBirthDateAsync(Counter.Born);

        Assert.Equal("/account/denied", (await client.FetchAsync("/account/kiosk")).Target());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/register")]
    [InlineData("/enter")]
    [InlineData("/staff/invitations")]
    [InlineData("/intake")]
    [InlineData("/learn")]
    public async Task Whatever_is_asked_for_a_kiosk_asks_for_the_code(string path)
    {
        var tablet = await Tablet.SetUpAsync(app);

        Assert.Equal("/kiosk", (await tablet.Client.FetchAsync(path)).Target());
    }

    [Fact]
    public async Task A_code_and_the_date_of_birth_lead_to_the_intake_and_nowhere_else()
    {
        var tablet = await Tablet.SetUpAsync(app);
        await tablet.LetInAsync(await desk.KioskCodeAsync());

        foreach (var path in new[] { "/summaries", "/history", "/my-data", "/account", "/account/own-password", "/intake/other-device", "/" })
            Assert.Equal("/intake", (await tablet.Client.FetchAsync(path)).Target());
        var page = await tablet.Client.GetPageAsync("/intake");
        Assert.Equal("Before you begin", page.Text("h1"));
        Assert.Null(page.QuerySelector("a[href^='/account'], a[href='/summaries'], .places"));
    }

    [Fact]
    public async Task Every_page_of_a_kiosk_is_kept_by_no_browser()
    {
        var tablet = await Tablet.SetUpAsync(app);
        Assert.Equal("no-store", (await tablet.Client.FetchAsync("/kiosk")).Headers.CacheControl?.ToString());
        await tablet.LetInAsync(await desk.KioskCodeAsync());
        await tablet.BeginAsync();

        foreach (var path in new[] { "/intake", "/consent", "/intake/part/mood", "/intake/review" })
            Assert.Equal("no-store", (await tablet.Client.FetchAsync(path)).Headers.CacheControl?.ToString());
        var page = await tablet.Client.GetPageAsync("/intake/part/mood");
        Assert.Equal("yes", page.QuerySelector("#sign-out")!.GetAttribute("data-shared-device"));
        Assert.Equal("180", page.QuerySelector("#kiosk-notice")!.GetAttribute("data-idle-seconds"));
        Assert.Null(page.QuerySelector("script[src*='idle']"));
    }

    [Theory]
    [InlineData("", "kiosk")]
    [InlineData("idle", "kiosk-idle")]
    public async Task Leaving_ends_the_session_takes_all_cookies_but_the_mark_and_keeps_the_answers(string because, string detail)
    {
        var tablet = await Tablet.SetUpAsync(app);
        var code = await desk.KioskCodeAsync();
        await tablet.LetInAsync(code);
        await tablet.BeginAsync();
        Assert.Equal("Done", await tablet.AnswerAsync("mood", "phq9.1", 2));

        var left = await tablet.LeaveAsync(because);

        Assert.Equal("/kiosk", left.Target());
        Assert.Equal("\"cache\", \"storage\"", left.Headers.GetValues("Clear-Site-Data").Single());
        var dropped = left.Headers.GetValues("Set-Cookie").Where(cookie => cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.All(new[] { "clinic-session=", "clinic-entry=", "clinic-form=" }, name => Assert.Contains(dropped, cookie => cookie.StartsWith(name, StringComparison.Ordinal)));
        Assert.DoesNotContain(dropped, cookie => cookie.StartsWith("clinic-kiosk=", StringComparison.Ordinal));
        Assert.Equal("/kiosk", (await tablet.Client.FetchAsync("/intake/part/mood")).Target());
        await using var context = desk.Open();
        var user = await context.Patients.Where(row => context.EntryCodes.Any(one => one.Id == code.Id && one.PatientId == row.Id)).Select(row => row.UserId).SingleAsync(Stop);
        Assert.Contains(await context.AuditEvents.Where(row => row.ActorId == user && row.Action == AuditActions.SignedOut).ToListAsync(Stop), row => row.Detail == detail);

        await tablet.LetInAsync(Assert.IsType<InvitationResult.Made>(await desk.Get<RenewInvitation>().RunAsync(code.Id, EntryKind.Kiosk, Stop)).Code);
        Assert.Equal("Go on where you stopped", (await tablet.Client.GetPageAsync("/intake")).Text("h1"));
    }

    [Fact]
    public async Task A_browser_without_script_is_led_away_and_a_session_ends_without_any()
    {
        var tablet = await Tablet.SetUpAsync(app);
        await tablet.LetInAsync(await desk.KioskCodeAsync());
        Assert.Equal("180;url=/kiosk/away", (await tablet.Client.GetPageAsync("/intake")).QuerySelector("noscript")!.InnerHtml.Split('"')[3]);

        Assert.Equal("/kiosk", (await tablet.Client.FetchAsync("/kiosk/away")).Target());
        Assert.Equal("/kiosk", (await tablet.Client.FetchAsync("/intake")).Target());

        await tablet.LetInAsync(await desk.KioskCodeAsync());
        app.Clock!.Advance(TimeSpan.FromMinutes(KioskLimits.DefaultIdleMinutes) + KioskLimits.Grace + TimeSpan.FromSeconds(1));
        Assert.Equal("/kiosk", (await tablet.Client.FetchAsync("/intake")).Target());
    }

    [Fact]
    public async Task A_kiosk_code_opens_nothing_on_another_device_and_says_so()
    {
        var code = await desk.KioskCodeAsync();
        var client = app.Browse();

        var typed = await client.TypeAsync(code.Code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, typed.StatusCode);
        Assert.Contains("for the tablet at the clinic", (await Html.ReadAsync(typed)).Text("#errors h2"), StringComparison.Ordinal);
        Assert.Equal("/enter?problem=KioskOnly", (await client.FollowAsync(code)).Target());

        var tablet = await Tablet.SetUpAsync(app);
        await tablet.LetInAsync(code);
    }

    [Fact]
    public async Task What_a_kiosk_holds_at_the_door_is_of_no_use_once_it_is_no_kiosk()
    {
        var tablet = await Tablet.SetUpAsync(app, "Tablet to be revoked at the door");
        await tablet.TypeAsync(await desk.KioskCodeAsync());
        await RevokeAsync("Tablet to be revoked at the door");

        Assert.Equal("/enter?problem=KioskOnly", (await tablet.Client.TellBirthDateAsync(Counter.Born)).Target());
    }

    [Theory]
    [InlineData("used", "has been used")]
    [InlineData("expired", "has expired")]
    [InlineData("revoked", "taken this code back")]
    [InlineData("guessed", "do not know this code")]
    public async Task A_code_that_opens_nothing_says_why_on_the_kiosk(string how, string words)
    {
        var tablet = await Tablet.SetUpAsync(app);
        var code = await desk.KioskCodeAsync();
        switch (how)
        {
            case "used":
                await tablet.LetInAsync(code);
                await tablet.LeaveAsync();
                break;
            case "expired":
                await using (var context = desk.Open())
                    await context.EntryCodes.Where(row => row.Id == code.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpiresAt, app.Clock!.GetUtcNow()), Stop);
                break;
            case "revoked":
                await desk.Get<RevokeInvitation>().RunAsync(code.Id, Stop);
                break;
            default:
                code = code with { Code = "ZZZZZZZZ" };
                break;
        }

        var page = await Html.ReadAsync(await tablet.TypeAsync(code));

        Assert.Contains(words, page.Text("#errors h2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_wrong_dates_lock_the_code_and_lead_back_to_the_start_page()
    {
        var tablet = await Tablet.SetUpAsync(app);
        var code = await desk.KioskCodeAsync();
        await tablet.TypeAsync(code);

        for (var time = 0; time < EntryLimits.BirthDates - 1; time++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await tablet.Client.TellBirthDateAsync(new DateOnly(1970, 1, 2))).StatusCode);
        var third = await tablet.Client.TellBirthDateAsync(new DateOnly(1970, 1, 2));

        Assert.Equal("/kiosk?problem=Locked", third.Target());
        Assert.Equal("This code is closed", (await tablet.Client.GetPageAsync(third.Target()!)).Text("#errors h2"));
        Assert.Equal(EntryState.Locked, (await desk.ListAsync()).Single(row => row.Id == code.Id).State);
    }

    [Fact]
    public async Task Guessing_on_a_kiosk_closes_that_kiosk_for_a_while_and_no_other()
    {
        var (tablet, other) = (await Tablet.SetUpAsync(app), await Tablet.SetUpAsync(app));
        var code = await desk.KioskCodeAsync();
        for (var guess = 0; guess < EntryLimits.UnknownCodes; guess++)
            await tablet.TypeAsync(code with { Code = $"{(char)('P' + guess)}BCDEFG3" });

        Assert.Equal(HttpStatusCode.TooManyRequests, (await tablet.TypeAsync(code)).StatusCode);
        Assert.Equal("/enter/check", (await other.TypeAsync(code)).Target());
    }

    [Fact]
    public async Task An_invitation_on_paper_works_on_a_kiosk_and_leaves_no_way_back_there()
    {
        var tablet = await Tablet.SetUpAsync(app);
        var code = await desk.InviteAsync();
        await tablet.TypeAsync(code);

        Assert.Equal("/intake", (await tablet.Client.TellBirthDateAsync(Counter.Born, ("Form.OwnDevice", "true"))).Target());

        await using var context = desk.Open();
        Assert.Null((await context.EntryCodes.SingleAsync(row => row.Id == code.Id, Stop)).ReturnHash);
        Assert.Equal("/intake", (await tablet.Client.FetchAsync("/summaries")).Target());
    }

    [Fact]
    public async Task A_revoked_kiosk_takes_no_answer_more_and_is_an_ordinary_device()
    {
        var tablet = await Tablet.SetUpAsync(app, "Tablet that is lost");
        await tablet.LetInAsync(await desk.KioskCodeAsync());
        await tablet.BeginAsync();
        Assert.Equal("Done", await tablet.AnswerAsync("mood", "phq9.1", 1));

        await RevokeAsync("Tablet that is lost");

        Assert.Equal("/kiosk", (await tablet.Client.FetchAsync("/intake/part/mood")).Target());
        Assert.Contains("not in kiosk mode", (await tablet.Client.GetPageAsync("/kiosk")).Text("h1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await tablet.Client.FetchAsync("/account/sign-in")).StatusCode);
    }

    [Fact]
    public async Task The_code_brings_its_language_and_a_switch_on_the_tablet_is_forgotten_with_the_person()
    {
        var tablet = await Tablet.SetUpAsync(app);
        var code = Assert.IsType<InvitationResult.Made>(await desk.InviteAsync(new InvitationForm
        {
            Name = $"Person {Guid.NewGuid():N}",
            Born = Counter.Born,
            Language = "es",
            Way = InvitationWay.Kiosk,
        })).Code;

        await tablet.TypeAsync(code);
        Assert.Equal("es", (await tablet.Client.GetPageAsync("/enter/check")).DocumentElement.GetAttribute("lang"));
        await tablet.LeaveAsync();

        Assert.Equal("en", (await tablet.Client.GetPageAsync("/kiosk")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("made-up")]
    [InlineData("")]
    public async Task A_made_up_mark_makes_no_kiosk(string mark)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/kiosk");
        request.Headers.Add("Cookie", $"clinic-kiosk={mark}");

        Assert.Contains("not in kiosk mode", (await Html.ReadAsync(await app.Browse().SendAsync(request, Stop))).Text("h1"), StringComparison.Ordinal);
    }

    private async Task RevokeAsync(string name)
    {
        var row = (await desk.Get<ListKiosks>().RunAsync(Stop)).Single(one => one.Name == name);
        Assert.True(await desk.Get<RevokeKiosk>().RunAsync(row.Id, Stop));
        Assert.False(await desk.Get<RevokeKiosk>().RunAsync(row.Id, Stop));
    }
}
