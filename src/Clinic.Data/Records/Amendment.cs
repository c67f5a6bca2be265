using Clinic.Data.Encryption;
using Clinic.Domain.Screening;

namespace Clinic.Data.Records;

/// <summary>What a clinician added to a signed decision, immutable. The decision itself stays as it was signed.</summary>
public sealed class Amendment
{
    public Guid Id { get; init; }

    public Guid DecisionId { get; init; }

    public Guid CaseId { get; init; }

    public Guid ClinicianId { get; init; }

    public DateTimeOffset SignedAt { get; init; }

    /// <summary>What is added or put right, and why.</summary>
    public Sealed Words { get; init; }

    /// <summary>What is decided instead; null where that stays.</summary>
    public Classification? DecidedClassification { get; init; }

    /// <summary>Code of why; null where the classification stays.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>Code of what happens next instead; null where that stays.</summary>
    public string? Disposition { get; init; }

    /// <summary>Number of the list it was chosen from.</summary>
    public int? DispositionList { get; init; }

    /// <summary>Which points of its checklist were ticked: their places, from 0, a space between.</summary>
    public string Ticked { get; init; } = "";

    public int? RecheckWeeks { get; init; }

    /// <summary>Code of the question set asked then.</summary>
    public string? RecheckBattery { get; init; }
}
