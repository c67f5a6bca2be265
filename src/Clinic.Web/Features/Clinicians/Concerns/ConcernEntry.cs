using Clinic.Domain.Safety;

namespace Clinic.Web.Features.Clinicians.Concerns;

/// <summary>A concern as it is read.</summary>
/// <param name="At">When it was raised.</param>
/// <param name="By">By whom.</param>
/// <param name="Level">How soon somebody has to act.</param>
/// <param name="Words">Null where they were changed from outside.</param>
public sealed record ConcernEntry(DateTimeOffset At, string By, SafetyLevel Level, string? Words)
{
    /// <summary>Says that there is something, never what.</summary>
    public override string ToString() => nameof(ConcernEntry);
}
