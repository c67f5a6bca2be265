using Clinic.Data;
using Clinic.Data.Dispositions;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>What was decided, with what was added to it.</summary>
/// <param name="Decided">Null where there was nothing to agree with.</param>
/// <param name="Suggested">What the rules suggested.</param>
/// <param name="Step">What happens next.</param>
/// <param name="Amended">How often it was added to.</param>
public sealed record QueueDecision(Classification? Decided, Classification? Suggested, string Step, int Amended)
{
    /// <summary>Of the decided cases among these; a page without one asks nothing.</summary>
    public static async Task<IReadOnlyDictionary<Guid, QueueDecision>> ReadAsync(ClinicDbContext context, IEnumerable<ReviewCase> rows, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        var ids = rows.Where(row => row.Status == CaseStatus.Decided).Select(row => row.Id).ToList();
        if (ids.Count == 0)
            return new Dictionary<Guid, QueueDecision>();
        var decisions = await context.Decisions.AsNoTracking().Where(one => ids.Contains(one.CaseId)).OrderBy(one => one.DecidedAt)
            .Select(one => new { one.Id, one.CaseId, one.DecidedClassification, one.SuggestedClassification, one.Disposition, List = one.DispositionList })
            .ToListAsync(stop);
        var added = (await context.Amendments.AsNoTracking().Where(one => ids.Contains(one.CaseId)).OrderBy(one => one.SignedAt)
            .Select(one => new { one.DecisionId, one.DecidedClassification, one.Disposition, List = one.DispositionList }).ToListAsync(stop)).ToLookup(one => one.DecisionId);
        var lists = new Dictionary<int, DispositionList>();
        var read = new Dictionary<Guid, QueueDecision>();
        foreach (var one in decisions)
        {
            var (code, number) = added[one.Id].Where(amendment => amendment.Disposition is not null)
                .Select(amendment => (amendment.Disposition!, amendment.List)).LastOrDefault((one.Disposition, one.List));
            if (!lists.TryGetValue(number ?? 0, out var list))
                lists[number ?? 0] = list = (await DispositionLists.FindAsync(context, number, stop)).List;
            read[one.CaseId] = new(added[one.Id].Select(amendment => amendment.DecidedClassification).LastOrDefault(put => put is not null) ?? one.DecidedClassification, one.SuggestedClassification, list.Find(code)?.Name ?? code, added[one.Id].Count());
        }

        return read;
    }
}
