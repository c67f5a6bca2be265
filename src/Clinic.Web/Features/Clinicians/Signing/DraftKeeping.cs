using System.Security.Cryptography;
using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>The row in which what was written waits for a signature.</summary>
public sealed class DraftKeeping(TimeProvider clock)
{
    /// <summary>Writes it into the context; the caller saves. A token given out for what stood there before no longer works.</summary>
    public async Task KeepAsync(
        ClinicDbContext context, ReviewCase row, Reviewer author, DraftContent content, Guid? amends, DataKey key, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(content);
        var draft = await FindAsync(context, row.Id, author, stop);
        if (draft is null)
        {
            draft = new DecisionDraft { Id = RowId.New(clock), CaseId = row.Id, ClinicianId = author.Id };
            context.DecisionDrafts.Add(draft);
        }

        draft.Content = content.Seal(key, draft.Id);
        (draft.CaseVersion, draft.AmendsId, draft.SavedAt) = (row.Version, amends, clock.GetUtcNow());
        (draft.TokenCode, draft.TokenExpiresAt) = (null, null);
    }

    /// <summary>
    /// A mark of what was written, for the page that shows it: another one as soon as anything is written anew, and no word of
    /// it can be read from it.
    /// </summary>
    public static string MarkOf(DecisionDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Convert.ToHexString(SHA256.HashData([.. draft.Id.ToByteArray(), .. draft.CaseVersion.ToByteArray(), .. draft.Content.ToBytes()]));
    }

    /// <summary>Whether what waits for a signature is what was shown.</summary>
    public static async Task<bool> IsAsShownAsync(ClinicDbContext context, Guid caseId, Reviewer author, string? mark, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var draft = await context.DecisionDrafts.AsNoTracking().SingleOrDefaultAsync(one => one.CaseId == caseId && one.ClinicianId == author.Id, stop);
        return draft is not null && string.Equals(MarkOf(draft), mark, StringComparison.Ordinal);
    }

    /// <summary>What this author wrote about the case and has not signed; tracked.</summary>
    public static Task<DecisionDraft?> FindAsync(ClinicDbContext context, Guid caseId, Reviewer author, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.DecisionDrafts.SingleOrDefaultAsync(draft => draft.CaseId == caseId && draft.ClinicianId == author.Id, stop);
    }
}
