using Clinic.Data.Encryption;
using Clinic.Domain.Screening;

namespace Clinic.Data.Records;

/// <summary>What a clinician decided about a case, immutable: a change of mind is another row.</summary>
public sealed class Decision
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public Guid ClinicianId { get; init; }

    public DateTimeOffset DecidedAt { get; init; }

    public bool Agrees { get; init; }

    /// <summary>Null where the case had no result, as with an unfinished intake.</summary>
    public Classification? SuggestedClassification { get; init; }

    public Classification? DecidedClassification { get; init; }

    /// <summary>Code of the reason where the clinician disagrees.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>The rule set whose suggestion the clinician saw; null where there was none, and for decisions from before it was kept.</summary>
    public string? RuleSet { get; init; }

    /// <summary>Code of what happens next.</summary>
    public required string Disposition { get; init; }

    /// <summary>Number of the list the disposition was chosen from; null for decisions from before lists were kept.</summary>
    public int? DispositionList { get; init; }

    /// <summary>Which points of its checklist were ticked: their places, from 0, a space between.</summary>
    public string Ticked { get; init; } = "";

    /// <summary>In how many weeks the person is asked again, where that is planned.</summary>
    public int? RecheckWeeks { get; init; }

    /// <summary>Code of the question set they are asked then.</summary>
    public string? RecheckBattery { get; init; }

    public Sealed? OverrideWords { get; init; }

    public Sealed? Note { get; init; }
}
