namespace Clinic.Data.Records;

/// <summary>Somebody whom a hand-over note names, and whether they have read it.</summary>
public sealed class Mention : IVersioned
{
    public Guid Id { get; init; }

    public Guid NoteId { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>The colleague who is named.</summary>
    public Guid UserId { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    public Guid Version { get; set; }
}
