using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.ConsentTexts;

/// <summary>The audit row of a change to the consent text, and the save that is refused where somebody else was faster.</summary>
public sealed class ConsentRecord(AuditTrail audit)
{
    /// <summary>Saves; false where somebody else changed it at the same moment.</summary>
    public async Task<bool> SaveAsync(ClinicDbContext context, Actor actor, string action, ConsentVersion version, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(version);
        audit.Add(context, new AuditEntry(action, nameof(ConsentVersion))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            EntityId = version.Id,
            Detail = FormattableString.Invariant($"version:{version.Number}"),
        });
        try
        {
            await context.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }
}
