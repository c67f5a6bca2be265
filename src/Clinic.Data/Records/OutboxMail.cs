using Clinic.Data.Encryption;

namespace Clinic.Data.Records;

/// <summary>
/// A mail to be sent, or that was: its template and what it needs, never the mail itself. What is sealed lies under the
/// patient's key, or under the clinic key where it goes to staff.
/// </summary>
public sealed class OutboxMail : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>Code of the template.</summary>
    public required string Template { get; init; }

    /// <summary>Language tag of the words.</summary>
    public required string Language { get; init; }

    /// <summary>Null where it goes to a member of staff.</summary>
    public Guid? PatientId { get; init; }

    /// <summary>The alert it tells of; its steps then say what became of the mail.</summary>
    public Guid? AlertId { get; init; }

    public Sealed Recipient { get; set; }

    /// <summary>Null once it is delivered or given up.</summary>
    public Sealed? Parameters { get; set; }

    public MailStatus Status { get; set; }

    /// <summary>How often sending was begun.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset QueuedAt { get; init; }

    /// <summary>When it is tried next; while it is being sent, until when the sender holds it.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>When its link stops working; not sent after that.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When it was delivered or given up.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    public Guid Version { get; set; }
}
