using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Criteria;
using Clinic.Domain.Screening.Differential;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Shared.Scores;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>What the screening suggested, from what was stored with the submission.</summary>
public sealed record CaseResult
{
    public required DateTimeOffset SubmittedAt { get; init; }

    public required string RuleSet { get; init; }

    public required Classification Classification { get; init; }

    public BurnoutProfile? Profile { get; init; }

    public required KetamineGate Ketamine { get; init; }

    public required IReadOnlyList<FlagKind> Flags { get; init; }

    public required IReadOnlyList<ScoreReading> Scores { get; init; }

    /// <summary>What a patient may be shown of the scores.</summary>
    public IReadOnlyList<MeasureReading> Measures { get; init; } = [];

    public required ScreeningExplanation Evidence { get; init; }

    /// <summary>How each burnout criterion sees the stored means; empty where the rule set is not known any more.</summary>
    public required IReadOnlyList<BurnoutCriterionOutcome> Criteria { get; init; }

    public required IReadOnlyList<ResultMark> Marks { get; init; }

    /// <summary>Other explanations with what speaks for and against each.</summary>
    public required IReadOnlyList<DifferentialEntry> Differential { get; init; }

    /// <summary>What comes before everything else, the most pressing first.</summary>
    public required IReadOnlyList<FirstStep> FirstSteps { get; init; }

    /// <summary>How near another classification is, in both directions where there are two.</summary>
    public required IReadOnlyList<NearestChange> Nearest { get; init; }

    /// <summary>Whether nothing for the patient may advise them to be more active.</summary>
    public required bool SparesEffort { get; init; }

    public required Phq9Overlap Overlap { get; init; }

    /// <summary>Which step of the ketamine gate held.</summary>
    public required KetamineReading KetamineReason { get; init; }

    public required TreatmentFacts Treatment { get; init; }
}
