using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.Account;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Account;

public sealed class ChangePasswordTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private const string Chosen = "another calm password";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_new_password_counts_and_the_old_one_does_not()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);

        var response = await ChangeAsync(client, ClinicApp.Password);

        Assert.Equal("/account?notice=PasswordChanged", response.Target());
        Assert.Equal("/intake", (await app.Browse().SignInAsync(account.Email, Chosen)).Target());
        Assert.Null((await app.Browse().SignInAsync(account.Email, ClinicApp.Password)).Target());
    }

    [Fact]
    public async Task Without_the_present_password_nothing_changes()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);

        var page = await Html.ReadAsync(await ChangeAsync(client, "not the present one"));

        Assert.StartsWith("The password you have now did not match.", page.Text(".error-summary h2"), StringComparison.Ordinal);
        Assert.Equal("/intake", (await app.Browse().SignInAsync(account.Email, ClinicApp.Password)).Target());
    }

    [Fact]
    public async Task The_change_and_its_audit_row_are_in_the_database_together_or_not_at_all()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);

        await ChangeAsync(client, ClinicApp.Password);
        Assert.Equal(1, await ChangesAsync(account));

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
            var user = (await users.FindByIdAsync(account.Id.ToString()))!;
            var change = scope.ServiceProvider.GetRequiredService<AccountChange>();
            await Assert.ThrowsAsync<ArgumentException>(() => change.RunAsync(
                account.Id, "no code but a sentence", async () => (await users.ChangePasswordAsync(user, Chosen, ClinicApp.Password)).Succeeded, Stop));
        }

        Assert.Equal(1, await ChangesAsync(account));
        Assert.Equal("/intake", (await app.Browse().SignInAsync(account.Email, Chosen)).Target());
    }

    [Fact]
    public async Task Guessing_at_the_present_password_rests_the_account_as_at_sign_in()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Patient);
        var client = app.Browse();
        await client.SignInAsync(account.Email, ClinicApp.Password);
        for (var tries = 0; tries < AccountLimits.TriesBeforeRest; tries++)
            await ChangeAsync(client, "not the present one");

        await ChangeAsync(client, ClinicApp.Password);

        Assert.Equal(0, await ChangesAsync(account));
    }

    private async Task<int> ChangesAsync(TestAccount account)
    {
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(Stop);
        return await context.AuditEvents.CountAsync(row => row.Action == AuditActions.UserChanged && row.EntityId == account.Id, Stop);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string current) =>
        client.SendFormAsync("/account/password", "password", ("Form.Current", current), ("Form.Chosen", Chosen));
}
