using Clinic.Data.Records;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>The submission of the same person before this one, still sealed, with its case where the reader may open it.</summary>
public sealed record EarlierCase(Submission Submission, Guid? CaseId);
