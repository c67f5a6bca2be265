using Clinic.Data.Chain;
using Clinic.Data.Dispositions;
using Clinic.Data.Encryption;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Consent;
using Clinic.Web.Features.Clinicians.FollowUps;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>The rows behind a case, read in one transaction and still sealed.</summary>
public sealed record CaseRows
{
    public required ReviewCase Case { get; init; }

    public required Guid Reader { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public required ClinicDetails Clinic { get; init; }

    public required Patient Patient { get; init; }

    public required DataKey Key { get; init; }

    public required QuestionSetReading QuestionSet { get; init; }

    public required IReadOnlyList<SavedAnswer> Answers { get; init; }

    public Submission? Submission { get; init; }

    /// <summary>The rule set the submission was screened with; null without one, or where nobody knows it any more.</summary>
    public RuleSet? Rules { get; init; }

    /// <summary>What the person sent before; null without a submission, for their first, and while the reader has to read that one blind.</summary>
    public EarlierCase? Earlier { get; init; }

    /// <summary>What a case that is worse is compared with; null for every other case, and where the reader has to read that one blind.</summary>
    public EarlierCase? Baseline { get; init; }

    /// <summary>Whether the suggestion is hidden from the reader until they have recorded a reading.</summary>
    public required bool IsHidden { get; init; }

    /// <summary>What the reader read before the suggestion was shown to them.</summary>
    public BlindReading? OwnReading { get; init; }

    /// <summary>What a second clinician read; null where nobody did.</summary>
    public SecondReading? SecondReading { get; init; }

    public required IReadOnlyList<SafetyAlert> Alerts { get; init; }

    public required IReadOnlyList<SafetyAction> Actions { get; init; }

    public Decision? Decision { get; init; }

    /// <summary>What was added to it, in order.</summary>
    public required IReadOnlyList<Amendment> Amendments { get; init; }

    /// <summary>The lists that amendments were made from, by number.</summary>
    public required IReadOnlyDictionary<int, DispositionList> AmendedFrom { get; init; }

    /// <summary>The list the decision was made from, where there is one.</summary>
    public required DispositionListReading DecidedFrom { get; init; }

    /// <summary>What the reader wrote and has not signed.</summary>
    public DecisionDraft? Written { get; init; }

    /// <summary>The list in use.</summary>
    public required DispositionListReading Dispositions { get; init; }

    public required IReadOnlyList<ReleasedSummary> Summaries { get; init; }

    public required ConsentEntry Consent { get; init; }

    public required IReadOnlyList<FollowUpRow> FollowUps { get; init; }

    /// <summary>What the person told about themselves in questionnaires before this one, the latest last.</summary>
    public required IReadOnlyList<SavedAnswer> ToldBefore { get; init; }

    /// <summary>What about this case is not as it was signed.</summary>
    public required IReadOnlyList<RecordFinding> Findings { get; init; }

    public required IReadOnlyDictionary<Guid, string> Names { get; init; }
}
