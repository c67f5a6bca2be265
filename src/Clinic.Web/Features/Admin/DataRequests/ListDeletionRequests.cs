using Clinic.Data;
using Clinic.Data.Erasure;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.DataRequests;

/// <summary>The requests for deletion: open ones first. An admin sees who asked, and nothing of what they answered.</summary>
public sealed class ListDeletionRequests(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors)
{
    public async Task<IReadOnlyList<DeletionRequestRow>> RunAsync(CancellationToken stop)
    {
        await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await DeletionRequests.ReadAsync(context, stop);
    }
}
