using Clinic.Data.Quality;
using Clinic.Domain.Agreement;
using Clinic.Web.Features.Quality.Access;

namespace Clinic.Web.Features.Quality.Agreement;

/// <summary>Everything the agreement page shows.</summary>
public sealed record AgreementView
{
    public required QualityPeriod Period { get; init; }

    public required bool SeesColleagues { get; init; }

    /// <summary>All cases that were decided with the suggestion in view.</summary>
    public required AgreementFigures Seen { get; init; }

    /// <summary>All cases that were read blind first.</summary>
    public required AgreementFigures BlindFirst { get; init; }

    /// <summary>What became of blind readings once the suggestion was seen.</summary>
    public required BlindChange Change { get; init; }

    /// <summary>The chosen of the two.</summary>
    public required AgreementFigures Chosen { get; init; }

    public required IReadOnlyList<AgreementGroup> ByRuleSet { get; init; }

    public required IReadOnlyList<AgreementGroup> ByClinician { get; init; }

    public required IReadOnlyList<DecisiveRule> ByRule { get; init; }

    /// <summary>Cases whose decisive rules were kept.</summary>
    public required long WithTrace { get; init; }

    /// <summary>The commonest first.</summary>
    public required IReadOnlyList<RankedReason> Reasons { get; init; }

    /// <summary>Null where nothing was read a second time.</summary>
    public MissEstimate? Missed { get; init; }

    /// <summary>Cases drawn for a second reading and not read yet.</summary>
    public required int SecondReadingsOpen { get; init; }
}

/// <summary>Cases that have something in common.</summary>
/// <param name="Name">What.</param>
/// <param name="Code">The same as an address has it; null where it leads nowhere.</param>
/// <param name="Figures">Their figures.</param>
public sealed record AgreementGroup(string Name, string? Code, AgreementFigures Figures);

/// <summary>A rule on which suggestions hung alone.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Says">What it asks.</param>
/// <param name="Decisive">Cases whose suggestion hung on it alone.</param>
/// <param name="Otherwise">How many of them the clinician decided otherwise.</param>
public sealed record DecisiveRule(string Id, string Says, long Decisive, long Otherwise);

/// <summary>A reason for deciding otherwise.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">In words.</param>
/// <param name="Cases">How many cases.</param>
/// <param name="OfAll">Of how many that were decided otherwise.</param>
public sealed record RankedReason(string Code, string Label, long Cases, long OfAll);
