namespace Clinic.Data.Records;

/// <summary>An intake in progress, bound to the question-set version it began with.</summary>
public sealed class Draft : IVersioned
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    public Guid SiteId { get; init; }

    public Guid QuestionSetVersionId { get; init; }

    /// <summary>The code of the set, so that a patient has one draft a set whatever its version.</summary>
    public required string SetCode { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset LastSavedAt { get; set; }

    /// <summary>Code of the section the patient was on last.</summary>
    public string? CurrentSection { get; set; }

    public DraftStatus Status { get; set; }

    /// <summary>Set once a safety answer was endorsed, and never taken back. Source: decision rules, "Safety".</summary>
    public bool AtRisk { get; set; }

    public Guid Version { get; set; }
}
