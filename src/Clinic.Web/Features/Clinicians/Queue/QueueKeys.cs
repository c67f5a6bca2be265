using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>
/// Order and place in the queue. A page begins where the last one ended, found by index; no row is counted or skipped
/// over.
/// </summary>
public static class QueueKeys
{
    public static IQueryable<ReviewCase> Order(IQueryable<ReviewCase> rows, QueueFilter filter)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(filter);
        var back = filter.From?.Backwards == true;
        if (filter.IsByDecision)
        {
            return back
                ? rows.OrderBy(row => row.DecidedAt).ThenBy(row => row.Id)
                : rows.OrderByDescending(row => row.DecidedAt).ThenByDescending(row => row.Id);
        }

        return filter.Order switch
        {
            QueueOrder.Urgency => back
                ? rows.OrderBy(row => row.Safety).ThenByDescending(row => row.DueAt).ThenByDescending(row => row.Id)
                : rows.OrderByDescending(row => row.Safety).ThenBy(row => row.DueAt).ThenBy(row => row.Id),
            QueueOrder.Waiting => back
                ? rows.OrderByDescending(row => row.ArrivedAt).ThenByDescending(row => row.Id)
                : rows.OrderBy(row => row.ArrivedAt).ThenBy(row => row.Id),
        };
    }

    /// <summary>
    /// What lies beyond the cursor, in stretches to be read one after the other until the page is full: first the rest of the
    /// safety level, then the levels after it. One condition over both would make the database walk from the beginning.
    /// </summary>
    public static IReadOnlyList<IQueryable<ReviewCase>> Beyond(IQueryable<ReviewCase> rows, QueueFilter filter)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.From is not { } from)
            return [rows];
        var (safety, at, id) = (from.Safety, from.At, from.Id);

        // The wider bound comes first: it is the one an index can begin at.
        if (filter.IsByDecision)
        {
            return [from.Backwards
                ? rows.Where(row => row.DecidedAt >= at && (row.DecidedAt > at || row.Id.CompareTo(id) > 0))
                : rows.Where(row => row.DecidedAt <= at && (row.DecidedAt < at || row.Id.CompareTo(id) < 0))];
        }

        return (filter.Order, from.Backwards) switch
        {
            (QueueOrder.Urgency, false) =>
            [
                rows.Where(row => row.Safety == safety && row.DueAt >= at && (row.DueAt > at || row.Id.CompareTo(id) > 0)),
                rows.Where(row => row.Safety < safety),
            ],
            (QueueOrder.Urgency, true) =>
            [
                rows.Where(row => row.Safety == safety && row.DueAt <= at && (row.DueAt < at || row.Id.CompareTo(id) < 0)),
                rows.Where(row => row.Safety > safety),
            ],
            (QueueOrder.Waiting, false) => [rows.Where(row => row.ArrivedAt >= at && (row.ArrivedAt > at || row.Id.CompareTo(id) > 0))],
            (QueueOrder.Waiting, true) => [rows.Where(row => row.ArrivedAt <= at && (row.ArrivedAt < at || row.Id.CompareTo(id) < 0))],
        };
    }

    public static QueueCursor Of(ReviewCase row, QueueFilter filter, bool backwards)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(filter);
        return new(row.Safety, PlaceOf(row, filter), row.Id, backwards);
    }

    private static DateTimeOffset PlaceOf(ReviewCase row, QueueFilter filter) => (filter.IsByDecision, filter.Order) switch
    {
        (true, _) => row.DecidedAt!.Value,
        (false, QueueOrder.Urgency) => row.DueAt,
        (false, QueueOrder.Waiting) => row.ArrivedAt,
    };

    public static IQueryable<ReviewCase> Narrow(IQueryable<ReviewCase> rows, QueueFilter filter, Guid reviewer)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(filter);
        // Constants, not parameters: the filtered indexes of open cases are found by these very words.
        rows = filter.Status switch
        {
            QueueStatus.Open => rows.Where(row => row.Status != CaseStatus.Decided),
            QueueStatus.Waiting => rows.Where(row => row.Status != CaseStatus.Decided && row.Status == CaseStatus.Waiting),
            QueueStatus.Claimed => rows.Where(row => row.Status != CaseStatus.Decided && row.Status == CaseStatus.Claimed),
            QueueStatus.Decided => rows.Where(row => row.Status == CaseStatus.Decided && !row.IsDrill),
        };
        if (filter.Priority is { } priority)
            rows = rows.Where(row => row.Priority == priority);
        if (filter.Safety is { } safety)
            rows = rows.Where(row => row.Safety == safety);
        if (filter.Classification is { } classification)
            rows = rows.Where(row => row.Classification == classification && (!row.IsBlindFirst || row.Safety != SafetyLevel.None || row.Status == CaseStatus.Decided));
        if (filter.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        if (filter.Mine)
            rows = rows.Where(row => row.OwnerId == reviewer);
        return QueueSieve.Of(rows, filter);
    }
}
