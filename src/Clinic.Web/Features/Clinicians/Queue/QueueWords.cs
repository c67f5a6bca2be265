using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>A row of the queue in words.</summary>
public static class QueueWords
{
    private const int FlagsNamed = 2;
    private static readonly TimeSpan Soon = TimeSpan.FromHours(2);

    /// <summary>Why the case is here.</summary>
    public static string Why(QueueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.IsBlind ? $"Read blind first{(entry.IsFollowUp ? ", follow-up" : "")}"
            : entry.Decision is { } decision ? Decided(decision, entry)
            : entry.Classification is { } classification
            ? $"{(entry.IsFollowUp ? "Follow-up suggests" : "Suggests")}: {ClinicianWording.Label(classification)}"
            : $"{DecisionWording.Label(entry.Kind)}{(entry.IsFollowUp ? ", follow-up" : "")}";
    }

    /// <summary>What happens next in a case that is decided, and how often that was added to; empty in one that is open.</summary>
    public static string Outcome(QueueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Decision is not { } decision ? ""
            : CaseWords.Amended(decision.Amended) is { } amended ? $"{decision.Step}, {amended}" : decision.Step;
    }

    /// <summary>The weightiest flags, and how many more there are; empty where there are none.</summary>
    public static string Flags(QueueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        // What the safety level says already is not said twice.
        var flags = entry.Flags.Where(flag => flag != FlagKind.SafetyIncomplete || entry.Safety == SafetyLevel.None).ToList();
        var named = string.Join(", ", flags.Take(FlagsNamed).Select(FlagWording.Label));
        return flags.Count > FlagsNamed ? $"{named} and {flags.Count - FlagsNamed} more" : named;
    }

    /// <summary>How long it has waited, or when it was decided.</summary>
    public static string Since(QueueEntry entry, DateTimeOffset now, ClinicTime time)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(time);
        return entry.DecidedAt is { } decided ? $"decided {time.Moment(decided)}" : $"here for {ClinicTime.Span(now - entry.ArrivedAt)}";
    }

    public static string Due(QueueEntry entry, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var span = ClinicTime.Span(entry.DueAt - now);
        return State(entry, now) switch
        {
            DueState.Settled => "",
            DueState.Later => $"Due in {span}",
            DueState.Soon => $"Due soon, in {span}",
            DueState.Overdue => $"Overdue by {span}",
        };
    }

    /// <summary>A shape beside colour and words, fuller the less time is left.</summary>
    public static string Shape(DueState state) => state switch
    {
        DueState.Settled or DueState.Later => "○",
        DueState.Soon => "◐",
        DueState.Overdue => "●",
    };

    public static DueState State(QueueEntry entry, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var left = entry.DueAt - now;
        return entry.Status == CaseStatus.Decided ? DueState.Settled
            : left < TimeSpan.Zero ? DueState.Overdue
            : left <= Soon ? DueState.Soon
            : DueState.Later;
    }

    public static string Whose(QueueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.IsMine ? "You" : entry.Owner ?? "Nobody yet";
    }

    private static string Decided(QueueDecision decision, QueueEntry entry)
    {
        var what = decision.Decided is { } decided ? ClinicianWording.Label(decided) : DecisionWording.Label(entry.Kind);
        var instead = decision.Suggested is { } suggested && suggested != decision.Decided ? $" (suggested: {ClinicianWording.Label(suggested)})" : "";
        return $"Decided{(entry.IsFollowUp ? " on a follow-up" : "")}: {what}{instead}";
    }
}

/// <summary>How near the time is by which somebody should have looked.</summary>
public enum DueState
{
    Settled,
    Later,
    Soon,
    Overdue,
}
