using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Kiosks;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Account.Kiosk;

/// <summary>Puts the device a member of staff sits at into kiosk mode, and signs them out on it.</summary>
public sealed class SetUpKiosk(
    IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, KioskDevices devices, KioskCookie cookie, WipeDevice wipe,
    IValidator<KioskForm> validator)
{
    private const string Why = "kiosk-set-up";

    /// <summary>Null where it is done; else what to mend.</summary>
    /// <exception cref="ActorRefusedException">The account may not act as staff, or may not any more.</exception>
    public async Task<string?> RunAsync(HttpContext http, KioskForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(form);
        var actor = await actors.FindAsync(ClinicRoles.Clinician, stop) ?? await actors.RequireAsync(ClinicRoles.Admin, stop);
        if (await validator.ValidateAsync(form, stop) is { IsValid: false } refusal)
            return refusal.Errors[0].ErrorMessage;
        await using var context = await contexts.CreateDbContextAsync(stop);
        var site = await context.Users.Where(user => user.Id == actor.UserId).Select(user => user.SiteId).SingleAsync(stop)
            ?? await context.Sites.OrderBy(one => one.Id).Select(one => one.Id).FirstAsync(stop);
        var mark = devices.Add(context, site, form.Name!.Trim(), new AuditEntry(AuditActions.KioskSetUp, nameof(KioskDevice))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
        });
        await context.SaveChangesAsync(stop);
        await wipe.RunAsync(http, Why, stop);
        cookie.Write(http, mark);
        return null;
    }
}
