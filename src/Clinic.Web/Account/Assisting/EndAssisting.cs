using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Account.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Account.Assisting;

/// <summary>Ends assisted entry: the clinician is themselves again, where they came from. One who went away is signed out besides.</summary>
public sealed class EndAssisting(
    IDbContextFactory<ClinicDbContext> contexts, AssistCookie cookie, SignInManager<ClinicUser> signIn, SignInTrail trail, AuditTrail audit)
{
    /// <summary>Where to go.</summary>
    public async Task<string> RunAsync(HttpContext http, bool isIdle, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(http);
        var ticket = cookie.Read(http);
        AssistCookie.Forget(http);
        if (ticket is null || Assistance.StaffOf(http.User) != ticket.StaffId)
            return "/";
        await NoteAsync(ticket, isIdle, stop);
        if (!isIdle)
            return ticket.Back;
        await trail.AddAsync(ticket.StaffId, AuditActions.SignedOut, "idle", stop);
        await signIn.SignOutAsync();
        return $"{AccountPaths.SignIn}?notice={AccountNotice.Idle}";
    }

    private async Task NoteAsync(AssistTicket ticket, bool isIdle, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        audit.Add(context, new AuditEntry(AuditActions.AssistEnded, nameof(Patient))
        {
            ActorId = ticket.StaffId,
            ActorRole = ClinicRoles.Clinician,
            EntityId = ticket.PatientId,
            PatientId = ticket.PatientId,
            Detail = isIdle ? "idle" : null,
        });
        await context.SaveChangesAsync(stop);
    }
}
