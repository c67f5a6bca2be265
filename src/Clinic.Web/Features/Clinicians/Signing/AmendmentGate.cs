using Clinic.Data;
using Clinic.Data.Dispositions;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>What stands between a decided case and an amendment.</summary>
public static class AmendmentGate
{
    public static async Task<CaseRefusal?> RefusalAsync(
        ClinicDbContext context, ReviewCase row, Guid version, Guid decisionId, DraftContent content, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(content);
        if (row.Status != CaseStatus.Decided)
            return CaseRefusal.NothingToAmend;
        if (row.Version != version || !await context.Decisions.AnyAsync(one => one.Id == decisionId && one.CaseId == row.Id && (content.Decided == null || one.DecidedClassification != null), stop))
            return CaseRefusal.Stale;
        if (content.Disposition is not { } code)
            return null;
        return (await DispositionLists.CurrentAsync(context, stop)).List.Find(code) is { IsRetired: false } ? null : CaseRefusal.DispositionGone;
    }
}
