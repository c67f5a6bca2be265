using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.FrontDesk.Access;

/// <summary>The first step of every use case here: who acts, asked of the database, and for which site.</summary>
public sealed class FindDeskMember(ActorCheck actors)
{
    /// <exception cref="ActorRefusedException">The account may not act as staff, or may not any more.</exception>
    public async Task<DeskMember> RunAsync(ClinicDbContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var actor = await actors.FindAsync(ClinicRoles.Clinician, stop) ?? await actors.RequireAsync(ClinicRoles.Admin, stop);
        var site = await context.Users.Where(user => user.Id == actor.UserId).Select(user => user.SiteId).SingleAsync(stop);
        return new DeskMember(actor, site);
    }
}
