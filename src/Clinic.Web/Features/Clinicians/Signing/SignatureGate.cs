using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>Whether what somebody wrote about a case can be signed as the case stands.</summary>
public sealed class SignatureGate(PatientKeys keys)
{
    public async Task<CaseRefusal?> RefusalAsync(ClinicDbContext context, Guid caseId, Reviewer author, CancellationToken stop)
    {
        var row = await FindReviewer.Cases(context, author).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return CaseRefusal.NotFound;
        var draft = await context.DecisionDrafts.AsNoTracking()
            .SingleOrDefaultAsync(one => one.CaseId == caseId && one.ClinicianId == author.Id, stop);
        if (draft is null)
            return CaseRefusal.NothingToSign;
        try
        {
            var content = DraftContent.Open(await keys.OpenAsync(context, row.PatientId, stop), draft);
            return await RefusalAsync(context, row, author, draft, content, stop);
        }
        catch (PatientErasedException)
        {
            return CaseRefusal.Erased;
        }
    }

    public static Task<CaseRefusal?> RefusalAsync(
        ClinicDbContext context, ReviewCase row, Reviewer author, DecisionDraft draft, DraftContent content, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.AmendsId is { } decisionId
            ? AmendmentGate.RefusalAsync(context, row, draft.CaseVersion, decisionId, content, stop)
            : DecisionGate.RefusalAsync(context, row, author, draft.CaseVersion, content, stop);
    }
}
