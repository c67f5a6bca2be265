using Clinic.Domain.Review;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>What happened to a page of the queue while somebody looked at it, in one polite sentence or a few.</summary>
public static class QueueNews
{
    private const int Told = 3;

    /// <summary>Rows that are no longer on the page.</summary>
    public static IReadOnlyList<QueueEntry> Gone(QueueServing.Served before, QueueServing.Served after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var here = after.Entries.Select(entry => entry.CaseId).ToHashSet();
        return [.. before.Entries.Where(entry => !here.Contains(entry.CaseId))];
    }

    /// <summary>Rows that came in since the page was read.</summary>
    public static IReadOnlyList<QueueEntry> Arrived(QueueServing.Served before, QueueServing.Served after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var known = before.Entries.Select(entry => entry.CaseId).ToHashSet();
        return [.. after.Entries.Where(entry => !known.Contains(entry.CaseId) && entry.ArrivedAt >= before.At)];
    }

    /// <summary>Null where nothing is worth a word.</summary>
    /// <param name="before">The page as it was.</param>
    /// <param name="after">The page as it is.</param>
    /// <param name="fates">How the cases that left the page stand.</param>
    /// <param name="own">The case the reader has just changed; that was told already.</param>
    public static string? Tell(
        QueueServing.Served before, QueueServing.Served after, IReadOnlyDictionary<Guid, CaseFate> fates, Guid? own)
    {
        ArgumentNullException.ThrowIfNull(fates);
        string?[] news =
        [
            .. Arrived(before, after).Select(entry => $"New: {entry.Initials}, {DecisionWording.Label(entry.Priority).ToLowerInvariant()}."),
            .. Gone(before, after).Where(entry => entry.CaseId != own).Select(entry => fates.TryGetValue(entry.CaseId, out var fate) ? Left(entry, fate) : null),
            .. after.Entries.Where(entry => entry.CaseId != own)
                .Join(before.Entries, entry => entry.CaseId, entry => entry.CaseId, (now, then) => Moved(then, now)),
        ];
        var told = news.OfType<string>().ToList();
        return told.Count switch
        {
            0 => null,
            <= Told => string.Join(' ', told),
            _ => $"{string.Join(' ', told.Take(Told))} And {told.Count - Told} more changes.",
        };
    }

    private static string? Left(QueueEntry entry, CaseFate fate) => fate switch
    {
        { Status: CaseStatus.Decided } when entry.Status != CaseStatus.Decided => $"{entry.Initials} was decided{By(fate)}.",
        { Status: CaseStatus.Claimed } when entry.Status == CaseStatus.Waiting => $"{entry.Initials} was claimed{By(fate)}.",
        { Status: CaseStatus.Claimed } when fate.Owner != entry.Owner => $"{entry.Initials} went to {fate.Owner}.",
        { Status: CaseStatus.Waiting } when entry.Status != CaseStatus.Waiting => $"{entry.Initials} was given back.",
        _ => null,
    };

    private static string? Moved(QueueEntry then, QueueEntry now) => (then.OwnerId == now.OwnerId, now) switch
    {
        (true, _) => null,
        (false, { OwnerId: null }) => $"{now.Initials} was given back.",
        (false, { IsMine: true }) => $"{now.Initials} was assigned to you.",
        (false, _) => $"{now.Initials} was claimed by {now.Owner}.",
    };

    private static string By(CaseFate fate) => fate.Owner is { } owner ? $" by {owner}" : "";
}

/// <summary>How a case stands that left the page.</summary>
public sealed record CaseFate(CaseStatus Status, string? Owner);
