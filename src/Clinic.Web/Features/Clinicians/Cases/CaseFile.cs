using Clinic.Data.Dispositions;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Differential;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Features.Clinicians.Amendments;
using Clinic.Web.Features.Clinicians.Consent;
using Clinic.Web.Features.Clinicians.FollowUps;
using Clinic.Web.Features.Clinicians.SecondReadings;
using Clinic.Web.Features.Clinicians.Signing;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>Everything a clinician reads of one case, as it stood at <see cref="OpenedAt"/>.</summary>
public sealed record CaseFile
{
    public required Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>The state read; a decision names it, so that nobody decides on what has changed meanwhile.</summary>
    public required Guid Version { get; init; }

    public required CaseKind Kind { get; init; }

    public required CaseStatus Status { get; init; }

    public required CasePriority Priority { get; init; }

    public required SafetyLevel Safety { get; init; }

    public required DateTimeOffset ArrivedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required string ClinicName { get; init; }

    /// <summary>The number people call with a question; null where the clinic has entered none.</summary>
    public string? ClinicPhone { get; init; }

    public required ClinicTime Time { get; init; }

    public string? Owner { get; init; }

    public Guid? OwnerId { get; init; }

    /// <summary>Who reads it.</summary>
    public Guid Reader { get; init; }

    public bool IsMine { get; init; }

    public bool IsDemo { get; init; }

    /// <summary>Whether the person is made up by an alert drill: acknowledging is all there is to do.</summary>
    public bool IsDrill { get; init; }

    public required PersonFacts Person { get; init; }

    public required string QuestionSet { get; init; }

    /// <summary>The languages the questions were read in, in the order they came up.</summary>
    public required AnsweredLanguages AnsweredIn { get; init; }

    /// <summary>Null for an intake that was never sent.</summary>
    public CaseResult? Result { get; init; }

    /// <summary>What is different from the last time; null where there was none.</summary>
    public ChangeFacts? Changes { get; init; }

    /// <summary>In which ways the person is worse than at baseline; null where they are not, and while the result is hidden.</summary>
    public WorseningFacts? Worsening { get; init; }

    /// <summary>Whether the result is left out because the reader has to record a reading of their own first.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The flags that are shown although the result is hidden.</summary>
    public IReadOnlyList<FlagKind> BlindFlags { get; init; } = [];

    /// <summary>What comes before everything else, the most pressing first; what may be urgent is never hidden.</summary>
    public IReadOnlyList<FirstStep> FirstSteps { get; init; } = [];

    /// <summary>What the reader read before the suggestion was shown to them.</summary>
    public Classification? OwnReading { get; init; }

    /// <summary>What a second clinician read in the answers; null where nobody did, and while the result is hidden.</summary>
    public SecondReadingEntry? SecondReading { get; init; }

    public required SafetyFacts SafetyFacts { get; init; }

    public required IReadOnlyList<AnsweredSection> Sections { get; init; }

    public IReadOnlyList<AlertEntry> Alerts { get; init; } = [];

    public IReadOnlyList<ActionEntry> Actions { get; init; } = [];

    public DecisionEntry? Decision { get; init; }

    /// <summary>What was added to the decision, in order.</summary>
    public IReadOnlyList<AmendmentEntry> Amendments { get; init; } = [];

    /// <summary>What holds now of a case that is decided; null while it is open, also after a decision from before.</summary>
    public StandingDecision? Standing => Status == CaseStatus.Decided && Decision is { } signed ? new(signed, Amendments) : null;

    /// <summary>What the reader wrote as an amendment and has not signed.</summary>
    public DraftContent? WrittenAmendment { get; init; }

    /// <summary>What was changed from outside; empty for a record that is as it was stored and signed.</summary>
    public IReadOnlyList<AlteredRecord> Altered { get; init; } = [];

    /// <summary>What the reader wrote as a decision and has not signed.</summary>
    public DraftContent? Written { get; init; }

    /// <summary>The list a decision is made from now.</summary>
    public required DispositionListReading Dispositions { get; init; }

    public IReadOnlyList<SummaryEntry> Summaries { get; init; } = [];

    /// <summary>Every follow-up of the person, the newest first.</summary>
    public required ConsentEntry Consent { get; init; }

    public IReadOnlyList<FollowUpEntry> FollowUps { get; init; } = [];

    /// <summary>The follow-up whose answers these are; null for an intake.</summary>
    public FollowUpEntry? AnswersTo => FollowUps.FirstOrDefault(one => one.CaseId == Id);

    public bool HasOpenAlert => Alerts.Any(alert => alert.AcknowledgedAt is null);

    /// <summary>Whether somebody may have to be reached soon, so that the ways to do so stand first.</summary>
    public bool IsSafetyConcern => Safety != SafetyLevel.None || Alerts.Count > 0;

    /// <summary>Whether something that settles the concern is recorded since the latest alert.</summary>
    public bool IsSettled => ReviewRules.IsSettled(
        Safety,
        [.. Alerts.Select(alert => new SafetyAlarm(alert.RaisedAt, alert.AcknowledgedAt is not null))],
        Actions.Select(action => new SafetyStep(action.At, action.Kind)));
}

/// <summary>Who it is, and how to reach them.</summary>
public sealed record PersonFacts
{
    public required string Name { get; init; }

    public int? Age { get; init; }

    public DateOnly? Born { get; init; }

    public string? Sex { get; init; }

    public string? ClinicNumber { get; init; }

    public string? Occupation { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Place { get; init; }

    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    /// <summary>Null where the question was not answered.</summary>
    public bool? MayCallContact { get; init; }

    /// <summary>Whether some of the contact data was told in a questionnaire before this one.</summary>
    public bool IsToldBefore { get; init; }
}

public sealed record AlertEntry(Guid Id, DateTimeOffset RaisedAt, DateTimeOffset? AcknowledgedAt, string? By);

public sealed record ActionEntry(DateTimeOffset At, string By, SafetyActionKind Kind, string? Words);

public sealed record SummaryEntry(string Text, DateTimeOffset ReleasedAt, string By, DateTimeOffset? WithdrawnAt)
{
    /// <summary>The measures shown with it.</summary>
    public IReadOnlyList<MeasureReading> Measures { get; init; } = [];
}

public sealed record DecisionEntry
{
    public Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Empty for one that is not signed yet.</summary>
    public required string By { get; init; }

    public required bool Agrees { get; init; }

    public Classification? Suggested { get; init; }

    public Classification? Decided { get; init; }

    public OverrideReason? Reason { get; init; }

    public string? OverrideWords { get; init; }

    /// <summary>The rule set whose suggestion was seen.</summary>
    public string? RuleSet { get; init; }

    /// <summary>As it stood in the list it was chosen from.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>The places of the ticked points of its checklist.</summary>
    public IReadOnlySet<int> Ticked { get; init; } = new HashSet<int>();

    public int? RecheckWeeks { get; init; }

    public RecheckBattery? RecheckBattery { get; init; }

    public string? Note { get; init; }
}
