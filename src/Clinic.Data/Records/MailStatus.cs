namespace Clinic.Data.Records;

/// <summary>Where a mail of the outbox stands.</summary>
public enum MailStatus
{
    /// <summary>To be sent when its time comes.</summary>
    Waiting,

    /// <summary>Somebody is sending it; after the time of its next attempt that one is taken for dead.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Delivered,

    /// <summary>It was given up although it was wanted.</summary>
    Failed,

    /// <summary>Nobody wants it any more: its link stopped working, its alert is acknowledged, or the patient was erased.</summary>
    Dropped,
}
