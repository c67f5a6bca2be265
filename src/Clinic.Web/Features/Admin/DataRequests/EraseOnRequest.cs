using Clinic.Data.Erasure;
using Clinic.Web.Account.Access;

namespace Clinic.Web.Features.Admin.DataRequests;

/// <summary>Erases the person who asked for it, once an admin has confirmed it twice.</summary>
public sealed class EraseOnRequest(ActorCheck actors, ErasePatient erase)
{
    public async Task<DataRequestResult> RunAsync(EraseForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        if (!form.IsConfirmed)
            return DataRequestResult.NotConfirmed;
        return await erase.RunAsync(form.RequestId, actor.UserId, actor.Role, stop) switch
        {
            ErasureOutcome.Done => DataRequestResult.Done,
            ErasureOutcome.NotOpen => DataRequestResult.NotOpen,
            ErasureOutcome.AlertOpen => DataRequestResult.AlertOpen,
        };
    }
}
