using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Quality.Access;

/// <summary>
/// The first step of every use case here. A clinician sees the figures of their site and their own; an admin sees every site
/// and everybody's, but opens no case. Why: docs/decisions/0009.
/// </summary>
public sealed class FindViewer(ActorCheck actors)
{
    /// <summary>The member of staff, or null where the account is none, or not any more.</summary>
    public async Task<QualityViewer?> RunAsync(ClinicDbContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var admin = await actors.FindAsync(ClinicRoles.Admin, stop);
        var clinician = await actors.FindAsync(ClinicRoles.Clinician, stop);
        if ((admin ?? clinician) is not { } actor)
            return null;
        var site = admin is not null ? null
            : await context.Users.Where(user => user.Id == actor.UserId).Select(user => user.SiteId).SingleAsync(stop);
        return new QualityViewer(actor.UserId, actor.Role, admin is not null, clinician is not null, site);
    }
}
