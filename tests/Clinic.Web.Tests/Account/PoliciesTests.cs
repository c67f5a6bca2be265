using System.Security.Claims;
using Clinic.Data.Identity;
using Clinic.Web.Account.Access;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Account;

public sealed class PoliciesTests(ProductionApp app) : IClassFixture<ProductionApp>
{
    [Theory]
    [InlineData(ClinicRoles.Clinician, Policies.Clinician)]
    [InlineData(ClinicRoles.Admin, Policies.Admin)]
    public async Task Staff_with_only_a_password_are_led_to_the_second_step(string role, string policy)
    {
        Assert.Equal((302, "/account/second-factor/set-up"), await OpenAsync(policy, role, "pwd"));
        Assert.Equal((200, ""), await OpenAsync(policy, role, "mfa"));
    }

    [Fact]
    public async Task Another_role_is_denied_and_not_led_to_the_second_step()
    {
        Assert.Equal((302, "/account/denied"), await OpenAsync(Policies.Clinician, ClinicRoles.Patient, "pwd"));
        Assert.Equal((302, "/account/denied"), await OpenAsync(Policies.Clinician, ClinicRoles.Admin, "mfa"));
        Assert.Equal((302, "/account/denied"), await OpenAsync(Policies.Patient, ClinicRoles.Clinician, "mfa"));
    }

    [Fact]
    public async Task A_patient_needs_no_second_step() =>
        Assert.Equal((200, ""), await OpenAsync(Policies.Patient, ClinicRoles.Patient, "pwd"));

    [Fact]
    public async Task A_circuit_is_for_people_who_are_signed_in()
    {
        var response = await app.Browse().PostAsync(
            new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), content: null, TestContext.Current.CancellationToken);

        Assert.Equal(StatusCodes.Status401Unauthorized, (int)response.StatusCode);
    }

    private async Task<(int Status, string Target)> OpenAsync(string policyName, string role, string amr)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var policy = (await services.GetRequiredService<IAuthorizationPolicyProvider>().GetPolicyAsync(policyName))!;
        var person = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Role, role), new("amr", amr)], IdentityConstants.ApplicationScheme));
        var context = new DefaultHttpContext { RequestServices = services, User = person };
        var ticket = AuthenticateResult.Success(new AuthenticationTicket(person, IdentityConstants.ApplicationScheme));
        var verdict = await services.GetRequiredService<IPolicyEvaluator>().AuthorizeAsync(policy, ticket, context, resource: null);
        await services.GetRequiredService<IAuthorizationMiddlewareResultHandler>().HandleAsync(_ => Task.CompletedTask, context, policy, verdict);
        return (context.Response.StatusCode, context.Response.Headers.Location.ToString());
    }
}
