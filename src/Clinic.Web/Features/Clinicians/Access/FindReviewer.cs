using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;

namespace Clinic.Web.Features.Clinicians.Access;

/// <summary>The first step of every use case here: who acts, asked of the database, and which cases are theirs to see.</summary>
public sealed class FindReviewer(ActorCheck actors)
{
    /// <summary>The clinician, or null where the account may not act as one, or may not any more.</summary>
    public async Task<Reviewer?> RunAsync(ClinicDbContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await actors.FindAsync(context, ClinicRoles.Clinician, stop) is { } actor ? new Reviewer(actor.UserId, actor.SiteId) : null;
    }

    /// <summary>The cases this clinician may see. One of another site is as if it did not exist.</summary>
    public static IQueryable<ReviewCase> Cases(ClinicDbContext context, Reviewer reviewer)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(reviewer);
        return reviewer.SiteId is { } site ? context.ReviewCases.Where(row => row.SiteId == site) : context.ReviewCases;
    }
}
