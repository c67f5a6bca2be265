using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.Account;
using Clinic.Web.Features.Admin.People;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Clinic.Web.Tests.Features.Admin;

/// <summary>What an admin hands over counts for a day.</summary>
public sealed class OneTimePasswordTests : IAsyncLifetime
{
    private static readonly TimeSpan NearlyADay = TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1);
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly string email = $"ines-{Guid.NewGuid():N}@clinic.example";
    private readonly ProductionApp app;
    private AdminDesk desk = default!;

    public OneTimePasswordTests() => app = new ProductionApp { Clock = clock };

    public async ValueTask InitializeAsync() => desk = await AdminDesk.OpenAsync(app);

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Up_to_a_day_it_lets_its_owner_in_to_choose_another()
    {
        var password = await InviteAsync();
        clock.Advance(NearlyADay);

        Assert.Equal("/staff/queue", (await app.Browse().SignInAsync(email, password)).Target());
    }

    [Fact]
    public async Task After_a_day_it_lets_nobody_in_and_says_what_to_do()
    {
        var password = await InviteAsync();
        clock.Advance(TimeSpan.FromHours(24));

        var response = await app.Browse().SignInAsync(email, password);

        Assert.Null(response.Target());
        Assert.Equal(
            "This one-time password has expired: it counts for 24 hours. Ask an admin of the clinic for a new one.",
            (await Html.ReadAsync(response)).Text(".error-summary h2"));
        await using var context = desk.Database();
        Assert.True(await context.AuditEvents.AnyAsync(
            row => row.Action == AuditActions.SignInRefused && row.Detail == "one-time-password-expired", AdminDesk.Stop));
    }

    [Fact]
    public async Task Who_does_not_know_an_expired_one_learns_nothing_from_it()
    {
        await InviteAsync();
        clock.Advance(TimeSpan.FromHours(25));

        var response = await app.Browse().SignInAsync(email, "some other password");

        Assert.Equal(Worded.Get<AccountWords>().SignInRefused, (await Html.ReadAsync(response)).Text(".error-summary h2"));
    }

    [Fact]
    public async Task A_new_one_begins_a_new_day_and_the_list_says_until_when()
    {
        await InviteAsync();
        clock.Advance(TimeSpan.FromHours(25));
        var person = await RowAsync();
        Assert.True(person.OneTimePasswordUntil < clock.GetUtcNow());

        var given = await desk.Use<ChangePerson>().RunAsync(person.Id, PersonChange.ResetPassword, AdminDesk.Stop);

        Assert.Equal(clock.GetUtcNow() + TimeSpan.FromHours(24), (await RowAsync()).OneTimePasswordUntil);
        var password = Assert.IsType<PersonChangeResult.Done>(given).OneTimePassword!;
        Assert.Equal("/staff/queue", (await app.Browse().SignInAsync(email, password)).Target());
    }

    [Fact]
    public async Task A_password_of_ones_own_does_not_expire()
    {
        var password = await InviteAsync();
        var client = app.Browse();
        await client.SignInAsync(email, password);
        await client.SendFormAsync("/account/password", "password", ("Form.Current", password), ("Form.Chosen", "calm words of my own"));
        clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal("/staff/queue", (await app.Browse().SignInAsync(email, "calm words of my own")).Target());
        Assert.Null((await RowAsync()).OneTimePasswordUntil);
    }

    private async Task<string> InviteAsync()
    {
        var form = new InviteForm { Name = "Ines Moreau", Email = email, Role = ClinicRoles.Clinician };
        return Assert.IsType<InviteResult.Invited>(await desk.Use<InvitePerson>().RunAsync(form, AdminDesk.Stop)).OneTimePassword;
    }

    private async Task<PersonRow> RowAsync() =>
        Assert.Single(await desk.Use<ListPeople>().RunAsync(AdminDesk.Stop), person => person.Email == email);
}
