using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Account.Assisting;

/// <summary>Finds the account of a patient whose answers a clinician may enter: of their site, in use, and not of a drill.</summary>
public sealed class FindAssisted(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors)
{
    /// <summary>The account; null where there is none.</summary>
    /// <exception cref="ActorRefusedException">The account may not act as a clinician, or may not any more.</exception>
    public async Task<ClinicUser?> RunAsync(Guid patientId, CancellationToken stop)
    {
        var actor = await actors.RequireAsync(ClinicRoles.Clinician, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var site = await context.Users.Where(user => user.Id == actor.UserId).Select(user => user.SiteId).SingleAsync(stop);
        return await context.Users.AsNoTracking().SingleOrDefaultAsync(
            user => user.DeactivatedAt == null && context.Patients.Any(patient =>
                patient.Id == patientId && patient.UserId == user.Id && !patient.IsDrill && (site == null || patient.SiteId == site)),
            stop);
    }
}
