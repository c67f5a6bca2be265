using Clinic.Data.Identity;
using Clinic.Web.Account.Access;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Account;

public sealed class ActorCheckTests(ProductionApp app) : IClassFixture<ProductionApp>
{
    [Fact]
    public async Task The_actor_is_who_the_database_knows()
    {
        var account = await app.AddAccountAsync(ClinicRoles.Clinician);
        await using var scope = await app.ActAsAsync(account);

        Assert.Equal(new Actor(account.Id, ClinicRoles.Clinician), await FindAsync(scope, ClinicRoles.Clinician));
    }

    [Theory]
    [InlineData(ClinicRoles.Patient)]
    [InlineData(ClinicRoles.Admin)]
    public async Task Another_role_is_not_given(string role)
    {
        await using var scope = await app.ActAsAsync(await app.AddAccountAsync(ClinicRoles.Clinician));

        Assert.Null(await FindAsync(scope, role));
        await Assert.ThrowsAsync<ActorRefusedException>(() =>
            scope.ServiceProvider.GetRequiredService<ActorCheck>().RequireAsync(role, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Staff_without_a_second_step_do_not_act()
    {
        await using var scope = await app.ActAsAsync(await app.AddAccountAsync(ClinicRoles.Clinician), withSecondFactor: false);

        Assert.Null(await FindAsync(scope, ClinicRoles.Clinician));
    }

    [Fact]
    public async Task A_role_taken_away_counts_at_once() =>
        await RefusedAfterAsync(async (users, user) => await users.RemoveFromRoleAsync(user, ClinicRoles.Clinician));

    [Fact]
    public async Task A_role_exchanged_for_another_counts_at_once() =>
        await RefusedAfterAsync(async (users, user) =>
        {
            await users.RemoveFromRoleAsync(user, ClinicRoles.Clinician);
            await users.AddToRoleAsync(user, ClinicRoles.Admin);
        });

    [Fact]
    public async Task A_changed_security_stamp_counts_at_once() =>
        await RefusedAfterAsync(async (users, user) => await users.UpdateSecurityStampAsync(user));

    [Fact]
    public async Task A_deactivation_counts_at_once() =>
        await RefusedAfterAsync(async (users, user) =>
        {
            user.DeactivatedAt = DateTimeOffset.UnixEpoch;
            await users.UpdateAsync(user);
        });

    private async Task RefusedAfterAsync(Func<UserManager<ClinicUser>, ClinicUser, Task> change)
    {
        var account = await app.AddAccountAsync(ClinicRoles.Clinician);
        await using var scope = await app.ActAsAsync(account);
        Assert.NotNull(await FindAsync(scope, ClinicRoles.Clinician));

        await using (var elsewhere = app.Services.CreateAsyncScope())
        {
            var users = elsewhere.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
            await change(users, (await users.FindByIdAsync(account.Id.ToString()))!);
        }

        Assert.Null(await FindAsync(scope, ClinicRoles.Clinician));
    }

    private static Task<Actor?> FindAsync(AsyncServiceScope scope, string role) =>
        scope.ServiceProvider.GetRequiredService<ActorCheck>().FindAsync(role, TestContext.Current.CancellationToken);
}
