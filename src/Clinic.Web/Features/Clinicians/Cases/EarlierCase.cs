using Clinic.Data.Records;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>The submission of the same person before this one, still sealed.</summary>
/// <param name="Submission">What they sent.</param>
/// <param name="Case">Its case.</param>
/// <param name="CaseId">The same, where the reader may open it.</param>
public sealed record EarlierCase(Submission Submission, ReviewCase? Case, Guid? CaseId);
