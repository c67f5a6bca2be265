using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Handover;

/// <summary>Says that the reader has read the notes of a case that name them; whoever wrote them sees it.</summary>
public sealed class NoteMentionsRead(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, AuditTrail audit, TimeProvider clock)
{
    public async Task<CaseChange> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return CaseChange.Refuse(CaseRefusal.NotAllowed);
        var unread = await MyMentions.Of(context, reviewer).Where(mention => mention.CaseId == caseId && mention.ReadAt == null).ToListAsync(stop);
        foreach (var mention in unread)
        {
            mention.ReadAt = clock.GetUtcNow();
            audit.Add(context, new AuditEntry(AuditActions.MentionRead, nameof(Mention))
            {
                ActorId = reviewer.Id,
                ActorRole = ClinicRoles.Clinician,
                EntityId = mention.Id,
            });
        }

        try
        {
            await context.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Read in another tab at the same moment: read it is.
        }

        return new CaseChange.Done();
    }
}
