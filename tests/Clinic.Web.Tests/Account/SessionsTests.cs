using System.Runtime.CompilerServices;
using System.Security.Claims;
using Clinic.Data.Identity;
using Clinic.Web.Account.Access;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Clinic.Web.Tests.Account;

public sealed class SessionsTests(ProductionApp app) : IClassFixture<ProductionApp>
{
    [Fact]
    public async Task The_check_of_the_stamp_does_not_forget_the_second_step()
    {
        var before = new ClaimsPrincipal(new ClaimsIdentity([new(SecondFactorRequirement.ClaimType, SecondFactorRequirement.ClaimValue)]));
        var after = new ClaimsPrincipal(new ClaimsIdentity());

        await app.Services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value
            .OnRefreshingPrincipal!(new SecurityStampRefreshingPrincipalContext { CurrentPrincipal = before, NewPrincipal = after });

        Assert.True(after.HasClaim(SecondFactorRequirement.ClaimType, SecondFactorRequirement.ClaimValue));
    }

    [Fact]
    public async Task The_check_of_the_stamp_does_not_forget_the_kiosk()
    {
        var kiosk = Guid.NewGuid();
        var before = new ClaimsPrincipal(new ClaimsIdentity([DeviceMarks.KioskClaim(kiosk)]));
        var after = new ClaimsPrincipal(new ClaimsIdentity());

        await app.Services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value
            .OnRefreshingPrincipal!(new SecurityStampRefreshingPrincipalContext { CurrentPrincipal = before, NewPrincipal = after });

        Assert.Equal(kiosk, DeviceMarks.KioskOf(after));
    }

    [Fact]
    public async Task A_circuit_goes_on_while_nothing_changed() => Assert.True(await GoesOnAfterAsync((_, _) => Task.CompletedTask));

    [Fact]
    public async Task A_circuit_ends_when_the_password_or_second_step_changed() =>
        Assert.False(await GoesOnAfterAsync((users, user) => users.UpdateSecurityStampAsync(user)));

    [Fact]
    public async Task A_circuit_ends_when_its_role_was_taken_away() =>
        Assert.False(await GoesOnAfterAsync((users, user) => users.RemoveFromRoleAsync(user, ClinicRoles.Clinician)));

    [Fact]
    public async Task A_circuit_ends_when_the_account_was_deactivated() =>
        Assert.False(await GoesOnAfterAsync((users, user) =>
        {
            user.DeactivatedAt = DateTimeOffset.UnixEpoch;
            return users.UpdateAsync(user);
        }));

    private async Task<bool> GoesOnAfterAsync(Func<UserManager<ClinicUser>, ClinicUser, Task> change)
    {
        var account = await app.AddAccountAsync(ClinicRoles.Clinician);
        await using var scope = await app.ActAsAsync(account);
        var circuit = (CircuitAuthentication)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        await using (var elsewhere = app.Services.CreateAsyncScope())
        {
            var users = elsewhere.ServiceProvider.GetRequiredService<UserManager<ClinicUser>>();
            await change(users, (await users.FindByIdAsync(account.Id.ToString()))!);
        }

        return await Validate(circuit, await circuit.GetAuthenticationStateAsync(), TestContext.Current.CancellationToken);
    }

    // The framework calls it every 30 seconds; nobody else can.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "ValidateAuthenticationStateAsync")]
    private static extern Task<bool> Validate(CircuitAuthentication circuit, AuthenticationState state, CancellationToken stop);
}
