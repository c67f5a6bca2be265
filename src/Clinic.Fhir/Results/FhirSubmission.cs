using Clinic.Domain.Screening;
using Clinic.Fhir.Responses;

namespace Clinic.Fhir.Results;

/// <summary>One screened submission, ready to be written as FHIR.</summary>
public sealed record FhirSubmission
{
    /// <summary>The caller's name for the case. The same name gives the same resource ids.</summary>
    public required string CaseId { get; init; }

    /// <summary>Pseudonymous id of the person; never a name, an e-mail address or a number.</summary>
    public required string PatientId { get; init; }

    /// <summary>The result with its evidence.</summary>
    public required ScreeningExplanation Explanation { get; init; }

    /// <summary>The answers, where they are to go along.</summary>
    public AnsweredForm? Form { get; init; }

    /// <summary>When it was submitted, where known.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>What a clinician decided on it, where they did.</summary>
    public FhirDecision? Decision { get; init; }
}
