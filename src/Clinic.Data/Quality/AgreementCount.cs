using Clinic.Domain.Screening;

namespace Clinic.Data.Quality;

/// <summary>How many cases are alike in everything the quality page tells apart.</summary>
public sealed record AgreementCount
{
    public required Classification Suggested { get; init; }

    /// <summary>The clinician's class.</summary>
    public required Classification Chosen { get; init; }

    /// <summary>Null for decisions from before it was kept.</summary>
    public string? RuleSet { get; init; }

    public required Guid ClinicianId { get; init; }

    /// <summary>Code of the reason of an override; null for an agreement, and for what was read blind.</summary>
    public string? Reason { get; init; }

    /// <summary>Ids of the rules on which alone the suggestion hung, a space between; null where it was not kept.</summary>
    public string? Decisive { get; init; }

    public required int Cases { get; init; }
}
