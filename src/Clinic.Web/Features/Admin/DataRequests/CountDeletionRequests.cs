using Clinic.Data;
using Clinic.Data.Erasure;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.DataRequests;

/// <summary>How many requests for deletion wait.</summary>
public sealed class CountDeletionRequests(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors)
{
    public async Task<int> RunAsync(CancellationToken stop)
    {
        await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await DeletionRequests.CountOpenAsync(context, stop);
    }
}
