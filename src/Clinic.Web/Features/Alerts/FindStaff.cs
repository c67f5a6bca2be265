using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Alerts;

/// <summary>The first step of every use case here: which member of staff acts, and which alerts concern them.</summary>
public sealed class FindStaff(ActorCheck actors)
{
    /// <summary>The account of the clinician or admin; null where the person is neither, or not any more.</summary>
    public async Task<(Actor Actor, ClinicUser Account)?> RunAsync(ClinicDbContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var actor = await actors.FindAsync(context, ClinicRoles.Clinician, stop) ?? await actors.FindAsync(context, ClinicRoles.Admin, stop);
        return actor is null ? null : (actor, await context.Users.SingleAsync(user => user.Id == actor.UserId, stop));
    }

    /// <summary>The cases whose alerts concern a clinician of one site; every case for the others, who make sure that somebody looks.</summary>
    public static IQueryable<ReviewCase> Cases(ClinicDbContext context, Actor actor, ClinicUser account)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(account);
        return actor.Role == ClinicRoles.Clinician && account.SiteId is { } site
            ? context.ReviewCases.Where(row => row.SiteId == site)
            : context.ReviewCases;
    }
}
