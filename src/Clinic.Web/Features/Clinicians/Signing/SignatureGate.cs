using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Cases;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>
/// Whether what somebody wrote about a case can be signed as the case stands. While anything of it is not as it was stored or
/// signed, nothing is: a signature would cover the false record as if it had been read as true.
/// </summary>
public sealed class SignatureGate(CaseRowReader reader)
{
    public async Task<CaseRefusal?> RefusalAsync(ClinicDbContext context, Guid caseId, Reviewer author, CancellationToken stop)
    {
        var row = await FindReviewer.Cases(context, author).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return CaseRefusal.NotFound;
        var draft = await context.DecisionDrafts.AsNoTracking()
            .SingleOrDefaultAsync(one => one.CaseId == caseId && one.ClinicianId == author.Id, stop);
        return draft is null ? CaseRefusal.NothingToSign : await RefusalAsync(context, row, author, draft, stop);
    }

    public async Task<CaseRefusal?> RefusalAsync(ClinicDbContext context, ReviewCase row, Reviewer author, DecisionDraft draft, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(draft);
        try
        {
            var rows = await reader.ReadAsync(context, row, author, stop);
            var content = DraftContent.Open(rows.Key, draft);
            var refusal = draft.AmendsId is { } decisionId
                ? await AmendmentGate.RefusalAsync(context, row, draft.CaseVersion, decisionId, content, stop)
                : await DecisionGate.RefusalAsync(context, row, author, draft.CaseVersion, content, stop);
            return CaseComposer.Compose(rows).Altered.Count > 0 ? CaseRefusal.Altered : refusal;
        }
        catch (PatientErasedException)
        {
            return CaseRefusal.Erased;
        }
        catch (SealBrokenException)
        {
            return CaseRefusal.Altered;
        }
    }
}
