namespace Clinic.Data.Records;

/// <summary>A clinician's wish that a patient answers the follow-up. Open until the patient begins it, somebody withdraws it, or its days have passed.</summary>
public sealed class FollowUpRequest : IVersioned
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>The decided case it was sent from.</summary>
    public Guid CaseId { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public Guid SentBy { get; init; }

    /// <summary>The draft the patient began with it, or the closed one that stands for it where they did not in time.</summary>
    public Guid? DraftId { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>When it was found that it was not sent in in time.</summary>
    public DateTimeOffset? LapsedAt { get; set; }

    public Guid Version { get; set; }
}
