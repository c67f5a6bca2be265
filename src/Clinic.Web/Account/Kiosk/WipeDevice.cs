using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Web.Account.Entry;
using Clinic.Web.Account.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Kiosk;

/// <summary>
/// Ends the session of a kiosk and takes everything of its person off the device. What was answered is in the database. The
/// mark of the kiosk stays, and so does what holds it on the waiting page: that lies in the database too.
/// </summary>
public sealed class WipeDevice(SignInManager<ClinicUser> signIn, SignInTrail trail)
{
    // Not "cookies": the mark of the kiosk is one.
    private const string Wiped = "\"cache\", \"storage\"";

    public async Task RunAsync(HttpContext context, string why, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Guid.TryParse(signIn.UserManager.GetUserId(context.User), out var id))
            await trail.AddAsync(id, AuditActions.SignedOut, why, stop);
        await signIn.SignOutAsync();
        foreach (var name in context.Request.Cookies.Keys.Where(name => name != KioskCookie.Name))
            context.Response.Cookies.Delete(name);
        EntryCookie.Forget(context);
        context.Response.Headers["Clear-Site-Data"] = Wiped;
    }
}
