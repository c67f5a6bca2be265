using Clinic.Web.Account.Access;
using Clinic.Web.Hosting.Drills;

namespace Clinic.Web.Features.Admin.Health;

/// <summary>Begins an alert drill because an admin wants one now.</summary>
public sealed class RunDrill(ActorCheck actors, BeginDrill begin)
{
    public async Task<DrillResult> RunAsync(CancellationToken stop) =>
        await begin.RunAsync(await actors.RequireAsync(Policies.Admin, stop), stop);
}
