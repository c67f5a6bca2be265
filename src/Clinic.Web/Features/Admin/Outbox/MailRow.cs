using Clinic.Data.Records;

namespace Clinic.Web.Features.Admin.Outbox;

/// <summary>One mail as an admin sees it.</summary>
/// <param name="Id">The row.</param>
/// <param name="Template">Code of its template.</param>
/// <param name="Recipient">The address of a member of staff; null for a patient's, which admins need not see.</param>
/// <param name="QueuedAt">When it was queued.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAttemptAt">When it is tried next.</param>
/// <param name="SettledAt">When it was delivered or given up.</param>
/// <param name="LastOutcome">Code of what came of the last attempt.</param>
/// <param name="ReplyCode">The mail server's number for it.</param>
public sealed record MailRow(
    Guid Id, string Template, string? Recipient, DateTimeOffset QueuedAt, MailStatus Status, int Attempts,
    DateTimeOffset NextAttemptAt, DateTimeOffset? SettledAt, string? LastOutcome, int? ReplyCode)
{
    /// <summary>The template alone: the address stays out of logs.</summary>
    public override string ToString() => Template;
}
