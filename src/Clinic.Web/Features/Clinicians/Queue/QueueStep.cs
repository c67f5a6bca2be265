namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>What a clinician does with a row of the queue.</summary>
public abstract record QueueStep(QueueEntry Entry)
{
    public sealed record Claim(QueueEntry Entry) : QueueStep(Entry);

    public sealed record Release(QueueEntry Entry) : QueueStep(Entry);

    public sealed record Acknowledge(QueueEntry Entry) : QueueStep(Entry);

    public sealed record Assign(QueueEntry Entry, Guid To, string Name) : QueueStep(Entry);
}
