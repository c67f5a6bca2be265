using Clinic.Data.Encryption;

namespace Clinic.Data.Alerts;

/// <summary>One step of an alert: raised, sent, delivered, passed on, acknowledged. Append-only.</summary>
public sealed class AlertStep
{
    /// <summary>Given by the database: two steps of one moment keep their order.</summary>
    public long Id { get; init; }

    public Guid AlertId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>A code; <see cref="AlertStepKinds"/> has them all.</summary>
    public required string Kind { get; init; }

    /// <summary>The place on the clinic's list, from 1, of the person it is about.</summary>
    public int? Place { get; init; }

    /// <summary>The address asked, under the patient's key and sealed for the mail: the list may change, what was done does not.</summary>
    public Sealed? Recipient { get; init; }

    public Guid? MailId { get; init; }

    /// <summary>Who acknowledged it.</summary>
    public Guid? ActorId { get; init; }
}
