using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>What came of asking for the queue.</summary>
public abstract record QueueServing
{
    private QueueServing()
    {
    }

    public sealed record NotAllowed : QueueServing;

    /// <summary>What the clinician sees already is how it stands; nothing was served again.</summary>
    public sealed record Unchanged(DateTimeOffset At) : QueueServing;

    /// <summary>A page of the queue.</summary>
    public sealed record Served : QueueServing
    {
        public required IReadOnlyList<QueueEntry> Entries { get; init; }

        public QueueCursor? Next { get; init; }

        public QueueCursor? Previous { get; init; }

        /// <summary>Tells one state of the page from another.</summary>
        public required string Seal { get; init; }

        public required DateTimeOffset At { get; init; }

        public required ClinicTime Time { get; init; }
    }
}
