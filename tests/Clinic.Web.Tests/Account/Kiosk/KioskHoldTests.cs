using System.Net;
using Clinic.Data.Records;
using Clinic.Web.Features.Alerts;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Features.FrontDesk.Invitations;
using Clinic.Web.Features.FrontDesk.Kiosks;
using Clinic.Web.Tests.Account.Entry;
using Clinic.Web.Tests.Features.FrontDesk;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Account.Kiosk;

/// <summary>Somebody at risk on a tablet in the waiting room is not sent away by a wiped screen.</summary>
public sealed class KioskHoldTests(EntryApp app) : IClassFixture<EntryApp>, IAsyncLifetime
{
    private Counter desk = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => desk = await Counter.OpenAsync(app);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task At_risk_on_a_kiosk_the_desk_is_told_where_and_the_wiped_screen_asks_to_stay_until_somebody_acknowledges()
    {
        var tablet = await Tablet.SetUpAsync(app, "Tablet by the plant");
        var (mine, next) = (await desk.KioskCodeAsync(), await desk.KioskCodeAsync());
        await tablet.LetInAsync(mine);
        await tablet.BeginAsync();
        Assert.Equal("Done", await tablet.AnswerAsync("mood", "phq9.9", 1));

        // Told at once, while the person is still answering.
        var open = Assert.Single((await desk.Get<ReadOpenAlerts>().RunAsync(Stop))!.Alerts, alert => alert.Kiosk == "Tablet by the plant");
        Assert.Equal(AlertOrigin.Kiosk, open.Origin);
        Assert.Equal(HttpStatusCode.OK, (await tablet.Client.FetchAsync("/intake/part/mood")).StatusCode);
        Assert.Contains(await desk.Get<ListKiosks>().RunAsync(Stop), row => row is { Name: "Tablet by the plant", IsHeld: true });

        await tablet.LeaveAsync("idle");
        var held = await tablet.Client.GetPageAsync("/kiosk");
        Assert.Equal("Please stay here for a moment", held.Text("h1"));
        Assert.NotNull(held.QuerySelector("main a[href='tel:988']"));
        Assert.Null(held.QuerySelector("#field-code"));
        Assert.Contains("\"isHeld\":true", await (await tablet.Client.FetchAsync("/kiosk/state")).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        foreach (var path in new[] { "/enter/check", "/intake", "/", $"/enter/link/{next.Link}" })
            Assert.StartsWith(path.StartsWith("/enter/link", StringComparison.Ordinal) ? "/enter" : "/kiosk", (await tablet.Client.FetchAsync(path)).Target(), StringComparison.Ordinal);

        Assert.IsType<Web.Features.Clinicians.Access.CaseChange.Done>(await desk.Get<AcknowledgeAlert>().RunAsync(open.CaseId, open.Id, Stop));
        Assert.Contains("enter your code", (await tablet.Client.GetPageAsync("/kiosk")).Text("h1"), StringComparison.Ordinal);
        await tablet.LetInAsync(next);
    }

    [Fact]
    public async Task A_held_kiosk_takes_no_code_by_a_forged_post_either()
    {
        var tablet = await Tablet.SetUpAsync(app);
        var (mine, next) = (await desk.KioskCodeAsync(), await desk.KioskCodeAsync());
        var form = await tablet.Client.GetPageAsync("/kiosk");
        await tablet.LetInAsync(mine);
        await tablet.BeginAsync();
        await tablet.AnswerAsync("mood", "phq9.9", 1);
        await tablet.LeaveAsync();

        await tablet.Client.SendFormAsync(form, "/kiosk", "form:has(#field-code)", ("Form.Code", next.Code));

        Assert.Equal("/kiosk", (await tablet.Client.FetchAsync("/enter/check")).Target());
        Assert.Equal(EntryState.Open, (await desk.ListAsync()).Single(row => row.Id == next.Id).State);
    }

    [Fact]
    public async Task A_revoked_kiosk_that_holds_somebody_asks_to_stay_all_the_same()
    {
        var tablet = await Tablet.SetUpAsync(app, "Tablet revoked too early");
        await tablet.LetInAsync(await desk.KioskCodeAsync());
        await tablet.BeginAsync();
        await tablet.AnswerAsync("mood", "phq9.9", 1);

        await RevokeAsync("Tablet revoked too early");

        Assert.Equal("/kiosk", (await tablet.Client.FetchAsync("/intake/part/mood")).Target());
        Assert.Equal("Please stay here for a moment", (await tablet.Client.GetPageAsync("/kiosk")).Text("h1"));
    }

    [Fact]
    public async Task More_risk_on_a_kiosk_tells_the_desk_although_an_alert_from_home_is_open()
    {
        var home = app.Browse();
        var code = await desk.InviteAsync();
        await home.FollowAsync(code);
        await home.TellBirthDateAsync(Counter.Born);
        await home.SendFormAsync("/consent", "consent", ("Form.Name", "Lena Fischer"), ("Form.Agree", "true"));
        await home.SendFormAsync(await home.GetPageAsync("/intake"), "/intake", "form[action='/intake/start']");
        await home.SendFormAsync(await home.GetPageAsync("/intake/part/mood"), "/intake/part/mood", ".section-form", ("phq9.9", "1"), ("then", "later"));

        var tablet = await Tablet.SetUpAsync(app, "Tablet at the lift");
        await tablet.LetInAsync(Assert.IsType<InvitationResult.Made>(await desk.Get<RenewInvitation>().RunAsync(code.Id, EntryKind.Kiosk, Stop)).Code);
        Assert.DoesNotContain((await desk.Get<ReadOpenAlerts>().RunAsync(Stop))!.Alerts, alert => alert.Kiosk == "Tablet at the lift");
        await tablet.AnswerAsync("mood", "asq.5", 1);

        Assert.Contains((await desk.Get<ReadOpenAlerts>().RunAsync(Stop))!.Alerts, alert => alert.Kiosk == "Tablet at the lift");
        await tablet.LeaveAsync();
        Assert.Equal("Please stay here for a moment", (await tablet.Client.GetPageAsync("/kiosk")).Text("h1"));
    }

    private async Task RevokeAsync(string name)
    {
        var row = (await desk.Get<ListKiosks>().RunAsync(Stop)).Single(one => one.Name == name);
        Assert.True(await desk.Get<RevokeKiosk>().RunAsync(row.Id, Stop));
        Assert.False(await desk.Get<RevokeKiosk>().RunAsync(row.Id, Stop));
    }
}
