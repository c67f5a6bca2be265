using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Access;

/// <summary>The first step of every use case here: who acts, asked of the database, and which cases are theirs to see.</summary>
public sealed class FindReviewer(ActorCheck actors)
{
    /// <summary>The clinician, or null where the account may not act as one, or may not any more.</summary>
    public async Task<Reviewer?> RunAsync(ClinicDbContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await actors.FindAsync(ClinicRoles.Clinician, stop) is not { } actor)
            return null;
        var site = await context.Users.Where(user => user.Id == actor.UserId).Select(user => user.SiteId).SingleAsync(stop);
        return new Reviewer(actor.UserId, site);
    }

    /// <summary>The cases this clinician may see. One of another site is as if it did not exist.</summary>
    public static IQueryable<ReviewCase> Cases(ClinicDbContext context, Reviewer reviewer)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(reviewer);
        return reviewer.SiteId is { } site ? context.ReviewCases.Where(row => row.SiteId == site) : context.ReviewCases;
    }
}
