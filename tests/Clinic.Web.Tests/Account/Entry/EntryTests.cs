using System.Net;
using Clinic.Data.Entry;
using Clinic.Web.Features.FrontDesk.Invitations;
using Clinic.Web.Tests.Features.FrontDesk;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Clinic.Web.Tests.Account.Entry;

public sealed class EntryTests(EntryApp app) : IClassFixture<EntryApp>, IAsyncLifetime
{
    private static readonly DateOnly Wrong = new(1970, 1, 2);
    private readonly FakeTimeProvider clock = app.Clock!;
    private Counter desk = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => desk = await Counter.OpenAsync(app);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_link_is_exchanged_at_once_and_the_date_of_birth_leads_to_the_intake()
    {
        var code = await desk.InviteAsync();
        var client = app.Browse();

        var exchanged = await client.FollowAsync(code);
        Assert.Equal("/enter/check", exchanged.Target());
        var cookie = Assert.Single(exchanged.Headers.GetValues("Set-Cookie"), text => text.StartsWith("clinic-entry=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/enter", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(code.Link, cookie, StringComparison.OrdinalIgnoreCase);

        Assert.Equal("/intake", (await client.TellBirthDateAsync(Counter.Born)).Target());
        Assert.Equal("Before you begin", (await client.GetPageAsync("/intake")).Text("h1"));
        Assert.All(app.Log.Events, one => Assert.DoesNotContain(code.Link, one, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_program_that_looks_at_the_link_first_does_not_use_it_up()
    {
        var code = await desk.InviteAsync();
        await app.Browse().FollowAsync(code);
        var client = app.Browse();

        await client.FollowAsync(code);

        Assert.Equal("/intake", (await client.TellBirthDateAsync(Counter.Born)).Target());
    }

    [Fact]
    public async Task A_typed_code_works_like_its_link_and_once()
    {
        var code = await desk.InviteAsync();
        var client = app.Browse();

        Assert.Equal("/enter/check", (await client.TypeAsync(ShortCode.Show(code.Code).ToLowerInvariant())).Target());
        Assert.Equal("/intake", (await client.TellBirthDateAsync(Counter.Born)).Target());

        var again = await app.Browse().TypeAsync(code.Code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("has been used", (await Html.ReadAsync(again)).Text("#errors h2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired", "has expired")]
    [InlineData("revoked", "taken this code back")]
    public async Task A_code_that_opens_nothing_says_why_and_whom_to_call(string how, string words)
    {
        var code = await desk.InviteAsync();
        if (how == "expired")
            await ExpireAsync(code);
        else
            await desk.Get<RevokeInvitation>().RunAsync(code.Id, Stop);
        var client = app.Browse();

        var page = await client.GetPageAsync((await client.FollowAsync(code)).Target()!);

        Assert.Contains(words, page.Text("#errors h2"), StringComparison.Ordinal);
        Assert.Equal("tel:5550142", page.QuerySelector("#errors a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_date_that_is_wrong_three_times_locks_the_code_tells_staff_and_says_whom_to_call()
    {
        var code = await desk.InviteAsync();
        var client = app.Browse();
        await client.FollowAsync(code);

        Assert.Contains("2 more times", (await Html.ReadAsync(await client.TellBirthDateAsync(Wrong))).Text("#errors"), StringComparison.Ordinal);
        Assert.Contains("once more", (await Html.ReadAsync(await client.TellBirthDateAsync(Wrong))).Text("#errors"), StringComparison.Ordinal);
        var third = await client.TellBirthDateAsync(Wrong);

        Assert.Equal("/enter?problem=Locked", third.Target());
        Assert.Equal("tel:5550142", (await client.GetPageAsync(third.Target()!)).QuerySelector("#errors a")!.GetAttribute("href"));
        Assert.Equal("/enter?problem=Locked", (await app.Browse().FollowAsync(code)).Target());
        var rows = await desk.ListAsync();
        Assert.Contains(rows.TakeWhile(row => row.State == Data.Records.EntryState.Locked), row => row.Id == code.Id);
        Assert.NotEqual(HttpStatusCode.OK, (await client.FetchAsync("/intake")).StatusCode);
    }

    [Fact]
    public async Task What_is_no_date_costs_no_try()
    {
        var code = await desk.InviteAsync();
        var client = app.Browse();
        await client.FollowAsync(code);

        for (var time = 0; time < 4; time++)
        {
            var page = await Html.ReadAsync(await client.SendFormAsync("/enter/check", "birth-date", ("Form.Day", "31"), ("Form.Month", "2"), ("Form.Year", "1986")));
            Assert.Contains("no such day", page.Text("#errors"), StringComparison.Ordinal);
        }

        Assert.Equal("/intake", (await client.TellBirthDateAsync(Counter.Born)).Target());
    }

    [Fact]
    public async Task The_right_date_of_another_person_lets_nobody_in()
    {
        var code = await desk.InviteAsync(born: new DateOnly(1990, 1, 1));
        await desk.InviteAsync(born: new DateOnly(1991, 2, 2));
        var client = app.Browse();
        await client.FollowAsync(code);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.TellBirthDateAsync(new DateOnly(1991, 2, 2))).StatusCode);
    }

    [Fact]
    public async Task Guessing_ends_in_a_wait_and_a_good_code_works_afterwards()
    {
        var code = await desk.InviteAsync();
        var client = app.Browse();
        for (var guess = 0; guess < EntryLimits.UnknownCodes; guess++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.TypeAsync($"{(char)('A' + guess)}BCDEFG2".Replace('I', 'Z'))).StatusCode);

        var refused = await client.TypeAsync(code.Code);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("wait 15 minutes", (await Html.ReadAsync(refused)).Text("#errors"), StringComparison.Ordinal);
        clock.Advance(EntryLimits.Window);
        Assert.Equal("/enter/check", (await client.TypeAsync(code.Code)).Target());
    }

    [Fact]
    public void Codes_of_one_beginning_are_slowed_down_whatever_address_they_come_from()
    {
        using var rate = new Clinic.Web.Account.Entry.EntryRate();
        for (var guess = 0; guess < Clinic.Web.Account.Entry.EntryRate.TriesOfOneBeginning; guess++)
            Assert.True(rate.Allows($"198.51.100.{guess}", "ABCDEFGH"));

        Assert.False(rate.Allows("198.51.100.99", "ABCXYZ22"));
        Assert.True(rate.Allows("198.51.100.99", "XYZABC22"));
    }

    [Fact]
    public async Task Without_a_code_there_is_nothing_to_check()
    {
        Assert.Equal("/enter?problem=NoCode", (await app.Browse().FetchAsync("/enter/check")).Target());

        using var request = new HttpRequestMessage(HttpMethod.Get, "/enter/check");
        request.Headers.Add("Cookie", "clinic-entry=made-up");
        Assert.Equal("/enter?problem=NoCode", (await app.Browse().SendAsync(request, Stop)).Target());
    }

    [Fact]
    public async Task A_device_of_ones_own_comes_back_with_the_date_of_birth_and_another_does_not()
    {
        var code = await desk.InviteAsync();
        var own = app.Browse();
        await own.FollowAsync(code);
        await own.TellBirthDateAsync(Counter.Born, ("Form.OwnDevice", "true"));
        await own.SendFormAsync(await own.GetPageAsync("/intake"), "/account/sign-out", "#sign-out");
        Assert.StartsWith("/account/sign-in", (await own.FetchAsync("/intake")).Target(), StringComparison.Ordinal);

        Assert.Equal("/enter/check", (await own.FollowAsync(code)).Target());
        Assert.Equal("/intake", (await own.TellBirthDateAsync(Counter.Born)).Target());
        Assert.Equal("/enter?problem=Used", (await app.Browse().FollowAsync(code)).Target());
    }

    [Fact]
    public async Task A_patient_goes_on_elsewhere_by_a_code_of_their_own()
    {
        var first = app.Browse();
        await first.FollowAsync(await desk.InviteAsync());
        await first.TellBirthDateAsync(Counter.Born);
        await first.SendFormAsync("/consent", "consent", ("Form.Name", "Lena Fischer"), ("Form.Agree", "true"));
        await first.SendFormAsync(await first.GetPageAsync("/intake"), "/intake", "form[action='/intake/start']");

        var sheet = await Html.ReadAsync(await first.SendFormAsync("/intake/other-device", "other-device"));
        var second = app.Browse();
        Assert.Equal("/enter/check", (await second.TypeAsync(sheet.Text(".entry-sheet__code"))).Target());
        Assert.Equal("/intake", (await second.TellBirthDateAsync(Counter.Born)).Target());

        Assert.Equal("Go on where you stopped", (await second.GetPageAsync("/intake")).Text("h1"));
    }

    [Theory]
    [InlineData("clinician1@clinic.example", "/staff/queue")]
    [InlineData("admin@clinic.example", "/admin")]
    public async Task A_member_of_staff_who_opens_an_invitation_is_asked_before_they_are_signed_out(string email, string home)
    {
        var code = await desk.InviteAsync();
        var client = app.Browse();
        await client.SignInAsync(email, "quiet-harbour-1");
        await client.FollowAsync(code);

        var asked = await client.GetPageAsync("/enter/check");
        Assert.Equal("You are signed in as staff here", asked.Text("h1"));
        Assert.Null(asked.QuerySelector("#birth-Day"));
        Assert.Equal(home, asked.QuerySelector("main a.button")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await client.FetchAsync(home)).StatusCode);

        Assert.Equal("/enter/check", (await client.SendFormAsync(asked, "/enter/check", "main form", ("sure", "yes"))).Target());
        Assert.Equal("/intake", (await client.TellBirthDateAsync(Counter.Born)).Target());
    }

    [Fact]
    public async Task A_date_of_birth_that_is_posted_while_staff_are_signed_in_signs_nobody_out_and_costs_no_try()
    {
        var code = await desk.InviteAsync();
        var (guest, client) = (app.Browse(), app.Browse());
        await guest.FollowAsync(code);
        var form = await guest.GetPageAsync("/enter/check");
        await client.FollowAsync(code);
        await client.SignInAsync("clinician1@clinic.example", "quiet-harbour-1");

        await client.SendFormAsync(form, "/enter/check", "main form", ("Form.Day", "2"), ("Form.Month", "1"), ("Form.Year", "1970"));

        Assert.Equal(HttpStatusCode.OK, (await client.FetchAsync("/staff/queue")).StatusCode);
        await using var context = desk.Open();
        Assert.Equal(0, (await context.EntryCodes.SingleAsync(row => row.Id == code.Id, Stop)).Tries);
        await using var scope = app.Services.CreateAsyncScope();
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            User = new(new System.Security.Claims.ClaimsIdentity([new(System.Security.Claims.ClaimTypes.Role, Data.Identity.ClinicRoles.Admin)], "test")),
        };
        var cookie = app.Services.GetRequiredService<Clinic.Web.Account.Entry.EntryCookie>();
        cookie.Write(http, code.Id, byLink: true);
        http.Request.Headers.Cookie = http.Response.Headers.SetCookie.ToString().Split(';')[0];
        Assert.IsType<Clinic.Web.Account.Entry.EntryWelcome.StaffHere>(await scope.ServiceProvider.GetRequiredService<Clinic.Web.Account.Entry.EnterWithBirthDate>()
            .RunAsync(http, new() { Day = "4", Month = "5", Year = "1986" }, Stop));
    }

    [Fact]
    public async Task An_invited_person_may_choose_a_password_and_sign_in_with_it()
    {
        var client = app.Browse();
        await client.FollowAsync(await desk.InviteAsync());
        await client.TellBirthDateAsync(Counter.Born);
        Assert.NotNull((await client.GetPageAsync("/account")).QuerySelector("a[href='/account/own-password']"));

        var chosen = await client.SendFormAsync(
            "/account/own-password", "own-password", ("Form.Email", "lena@patients.example"), ("Form.Chosen", "quiet words by the sea"));

        Assert.Equal("/account?notice=OwnPassword", chosen.Target());
        Assert.Equal("/intake", (await app.Browse().SignInAsync("lena@patients.example", "quiet words by the sea")).Target());
        Assert.Equal(HttpStatusCode.OK, (await client.FetchAsync("/intake")).StatusCode);
    }

    // Turning the clock by weeks would ring every timer of the portal on the way.
    private async Task ExpireAsync(IssuedCode code)
    {
        await using var context = desk.Open();
        var now = clock.GetUtcNow();
        await context.EntryCodes.Where(row => row.Id == code.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpiresAt, now), Stop);
    }

    [Fact]
    public async Task Where_the_clinic_does_not_allow_it_nobody_registers_and_the_page_says_how_to_get_in()
    {
        await using var context = desk.Open();
        await context.Clinics.ExecuteUpdateAsync(set => set.SetProperty(clinic => clinic.AllowsSelfRegistration, false), Stop);
        var stale = app.Browse();
        clock.Advance(TimeSpan.FromMinutes(1));

        var page = await stale.GetPageAsync("/account/register");

        Assert.Equal("You come in with an invitation", page.Text("h1"));
        Assert.NotNull(page.QuerySelector("main a[href='/enter']"));
        Assert.Null(page.QuerySelector("input[type=password]"));
        await using var scope = app.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<Clinic.Web.Account.Register.RegisterPatient>().RunAsync(
            new() { Name = "Ada", Email = "ada@patients.example", Password = "quiet words by the sea" }, Stop));
        Assert.Null(await scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Data.Identity.ClinicUser>>()
            .FindByEmailAsync("ada@patients.example"));
        await context.Clinics.ExecuteUpdateAsync(set => set.SetProperty(clinic => clinic.AllowsSelfRegistration, true), Stop);
    }
}
