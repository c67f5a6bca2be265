using Clinic.Domain.Care;

namespace Clinic.Web.Features.Patients.SafetyPlans;

/// <summary>The safety plan that is with its patient.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="ReleasedAt">When a clinician gave it to them.</param>
/// <param name="Plan">Its words; null where they were changed from outside and do not open.</param>
public sealed record OwnPlan(Guid ReleaseId, DateTimeOffset ReleasedAt, SafetyPlan? Plan);
