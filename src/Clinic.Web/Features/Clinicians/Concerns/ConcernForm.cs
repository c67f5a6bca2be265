using Clinic.Domain.Safety;

namespace Clinic.Web.Features.Clinicians.Concerns;

/// <summary>A concern as it is raised.</summary>
public sealed class ConcernForm
{
    /// <summary>The case it is raised from; null where the person was looked up.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The person who was looked up.</summary>
    public Guid? PatientId { get; init; }

    public SafetyLevel? Level { get; set; }

    public string? Words { get; set; }
}
