using System.Security.Claims;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Entry;
using Clinic.Data.Identity;
using Clinic.Data.Kiosks;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Clinic.Web.Account.Kiosk;
using Clinic.Web.Account.Preferences;
using Clinic.Web.Account.SignIn;
using Clinic.Web.App;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Account.Entry;

/// <summary>Signs a person in who brings a code and enters the date of birth that goes with it.</summary>
public sealed class EnterWithBirthDate(
    IDbContextFactory<ClinicDbContext> contexts, EntryDoor door, EntryCookie cookie, SignInManager<ClinicUser> signIn,
    BringLanguage language, SignInTrail trail, ReadClinicProfile profile, TimeProvider clock)
{
    private const string ByCode = "entry-code";

    public async Task<EntryWelcome> RunAsync(HttpContext http, BirthDateForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(form);
        if (cookie.Read(http) is not { } ticket)
            return new EntryWelcome.Closed(EntryProblem.NoCode);
        if (IsStaff(http.User))
            return new EntryWelcome.StaffHere();
        if (form.Read() is not { } born)
            return new EntryWelcome.NoDate();
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (http.Kiosk() is null && await context.EntryCodes.AnyAsync(code => code.Id == ticket.CodeId && code.Kind == EntryKind.Kiosk, stop))
        {
            EntryCookie.Forget(http);
            return new EntryWelcome.Closed(EntryProblem.KioskOnly);
        }

        switch (await door.OpenAsync(context, ticket.CodeId, ticket.Way, born, form.OwnDevice && http.Kiosk() is null, stop))
        {
            case EntryOutcome.Welcome welcome when await FindAsync(context, welcome.Code.PatientId, stop) is { } user:
                await LetInAsync(http, ticket, welcome, user, stop);
                return new EntryWelcome.In();
            case EntryOutcome.NoMatch no:
                return new EntryWelcome.NoMatch(no.TriesLeft);
            case EntryOutcome.Closed closed:
                EntryCookie.Forget(http);
                return new EntryWelcome.Closed(EntryProblems.Of(closed.State));
            default:
                EntryCookie.Forget(http);
                return new EntryWelcome.Closed(EntryProblem.Revoked);
        }
    }

    private async Task LetInAsync(HttpContext http, EntryTicket ticket, EntryOutcome.Welcome welcome, ClinicUser user, CancellationToken stop)
    {
        if (welcome.Return is { } way)
            cookie.WriteWay(http, ticket, way);
        else
            EntryCookie.Forget(http);
        await SignInAsync(http, user, stop);
        language.Run(http, user.Language);
        await trail.AddAsync(user.Id, AuditActions.SignedIn, ByCode, stop);
    }

    /// <summary>Whether letting a patient in here would end the session of a member of staff.</summary>
    public static bool IsStaff(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.IsInRole(ClinicRoles.Clinician) || user.IsInRole(ClinicRoles.Admin);
    }

    // A kiosk's session says so, and ends by itself where no script watches over it.
    private async Task SignInAsync(HttpContext http, ClinicUser user, CancellationToken stop)
    {
        if (http.Kiosk() is not { } kiosk)
        {
            await signIn.SignInWithClaimsAsync(user, isPersistent: false, []);
            return;
        }

        var idle = TimeSpan.FromMinutes((await profile.RunAsync(stop)).KioskIdleMinutes) + KioskLimits.Grace;
        await signIn.SignInWithClaimsAsync(
            user, new AuthenticationProperties { IsPersistent = false, ExpiresUtc = clock.GetUtcNow() + idle }, [DeviceMarks.KioskClaim(kiosk.DeviceId)]);
    }

    private async Task<ClinicUser?> FindAsync(ClinicDbContext context, Guid patientId, CancellationToken stop)
    {
        var id = await context.Patients.Where(patient => patient.Id == patientId).Select(patient => patient.UserId).SingleAsync(stop);
        return id is { } account && await signIn.UserManager.FindByIdAsync(account.ToString()) is { DeactivatedAt: null } user ? user : null;
    }
}
