namespace Clinic.Data.Records;

/// <summary>One line of the delivery log: what came of one attempt to send a mail. Append-only.</summary>
public sealed class MailAttempt
{
    public Guid Id { get; init; }

    public Guid MailId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>A code, never words of a mail server.</summary>
    public required string Outcome { get; init; }

    /// <summary>The mail server's number, where it gave one.</summary>
    public int? ReplyCode { get; init; }
}
