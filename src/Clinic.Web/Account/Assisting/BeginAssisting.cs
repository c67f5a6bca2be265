using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Account.Assisting;

/// <summary>Lets a clinician enter the answers of a patient in this browser, and writes it down.</summary>
public sealed class BeginAssisting(
    IDbContextFactory<ClinicDbContext> contexts, FindAssisted find, ActorCheck actors, AssistCookie cookie, AuditTrail audit)
{
    /// <summary>Whether it has begun.</summary>
    /// <exception cref="ActorRefusedException">The account may not act as a clinician, or may not any more.</exception>
    public async Task<bool> RunAsync(HttpContext http, Guid patientId, string? back, CancellationToken stop)
    {
        if (await find.RunAsync(patientId, stop) is null)
            return false;
        var actor = await actors.RequireAsync(ClinicRoles.Clinician, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        audit.Add(context, new AuditEntry(AuditActions.AssistBegun, nameof(Patient))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            EntityId = patientId,
            PatientId = patientId,
        });
        await context.SaveChangesAsync(stop);
        cookie.Write(http, actor.UserId, patientId, AccountPaths.IsOurs(back) ? back! : "/staff/queue");
        return true;
    }
}
