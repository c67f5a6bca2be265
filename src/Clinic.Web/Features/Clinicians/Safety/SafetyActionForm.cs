using Clinic.Domain.Review;

namespace Clinic.Web.Features.Clinicians.Safety;

/// <summary>What was done about a safety concern, as it is entered.</summary>
public sealed class SafetyActionForm
{
    public Guid CaseId { get; init; }

    public SafetyActionKind? Kind { get; set; }

    public string? Words { get; set; }
}
