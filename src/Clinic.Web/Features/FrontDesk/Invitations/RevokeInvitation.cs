using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Entry;
using Clinic.Data.Records;
using Clinic.Web.Features.FrontDesk.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.FrontDesk.Invitations;

/// <summary>Takes an invitation back. One that was used stays used: it ends the way back of its device, not the answers.</summary>
public sealed class RevokeInvitation(IDbContextFactory<ClinicDbContext> contexts, FindDeskMember find, EntryCodes codes)
{
    /// <summary>Whether there was something to take back.</summary>
    public async Task<bool> RunAsync(Guid codeId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var member = await find.RunAsync(context, stop);
        var code = await ListInvitations.Codes(context, member).SingleOrDefaultAsync(row => row.Id == codeId && row.RevokedAt == null, stop);
        if (code is null)
            return false;
        codes.Revoke(context, code, member.Entry(AuditActions.EntryCodeRevoked, nameof(EntryCode)));
        try
        {
            await context.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody is at the door with it this very moment: the list tells what came of it.
            return false;
        }
    }
}
