using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;

namespace Clinic.Fhir.Results;

/// <summary>What a clinician decided on a submission, ready to be written as FHIR.</summary>
public sealed record FhirDecision
{
    /// <summary>When it was signed.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>Who signed it, by name; null where that is not told.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The classification decided on; null where there was none to decide on.</summary>
    public Classification? Decided { get; init; }

    /// <summary>What was decided, and what happens next, in one or two sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>The clinician's own words and what was added later, in order.</summary>
    public ValueList<FhirNote> Notes { get; init; } = [];
}

/// <summary>Words with their time.</summary>
/// <param name="At">When they were signed.</param>
/// <param name="Text">The words.</param>
/// <param name="By">Whose they are; null where that is not told.</param>
public sealed record FhirNote(DateTimeOffset At, string Text, string? By = null);
