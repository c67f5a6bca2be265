using Clinic.Data.Audit;
using Clinic.Web.Account.Access;

namespace Clinic.Web.Features.FrontDesk.Access;

/// <summary>A member of staff at the desk, clinician or admin.</summary>
/// <param name="Actor">Who.</param>
/// <param name="SiteId">The site whose patients they see; null for every site.</param>
public sealed record DeskMember(Actor Actor, Guid? SiteId)
{
    /// <summary>An audit row of something they did; action and entity are still to be named.</summary>
    public AuditEntry Entry(string action, string entityType) =>
        new(action, entityType) { ActorId = Actor.UserId, ActorRole = Actor.Role };
}
