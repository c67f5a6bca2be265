using System.Security.Claims;
using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Web.Account.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Clinic.Web.Account.Assisting;

/// <summary>
/// On the pages of the intake, and there alone, makes a clinician who began assisted entry act for the patient: with what the
/// patient needs to answer, and marked as the clinician. Everywhere else, and in every other tab, they stay themselves.
/// </summary>
public sealed class AssistGate(
    AssistCookie cookie, IAuthorizationService authorization, SignInManager<ClinicUser> signIn, IDbContextFactory<ClinicDbContext> contexts,
    IOptions<IdentityOptions> identity)
{
    private static readonly PathString[] Answering = ["/intake", "/consent"];
    private static readonly PathString[] NeverHere = ["/intake/other-device", "/consent/withdraw"];

    public async Task RunAsync(HttpContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!Is(context.Request.Path, Answering) || Is(context.Request.Path, NeverHere) || cookie.Read(context) is not { } ticket)
            return;
        var staff = context.User;
        if (staff.FindFirstValue(ClaimTypes.NameIdentifier) != ticket.StaffId.ToString() || !(await authorization.AuthorizeAsync(staff, Policies.Clinician)).Succeeded)
            return;
        if (await PatientAsync(ticket, stop) is not { } patient)
            return;
        var person = await signIn.CreateUserPrincipalAsync(patient);
        person.Identities.First().AddClaims(
        [
            new Claim(Assistance.StaffId, ticket.StaffId.ToString()),
            new Claim(Assistance.StaffStamp, staff.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) ?? ""),
            new Claim(Assistance.StaffName, await NameOfAsync(ticket.StaffId, stop)),
            new Claim(Assistance.PatientName, patient.DisplayName ?? ""),
        ]);
        context.User = person;
    }

    private static bool Is(PathString path, PathString[] starts) => starts.Any(start => path.StartsWithSegments(start));

    private async Task<ClinicUser?> PatientAsync(AssistTicket ticket, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.Users.AsNoTracking().SingleOrDefaultAsync(
            user => user.DeactivatedAt == null && context.Patients.Any(patient => patient.Id == ticket.PatientId && patient.UserId == user.Id), stop);
    }

    private async Task<string> NameOfAsync(Guid staffId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.Users.Where(user => user.Id == staffId).Select(user => user.DisplayName).SingleOrDefaultAsync(stop) ?? "";
    }
}
