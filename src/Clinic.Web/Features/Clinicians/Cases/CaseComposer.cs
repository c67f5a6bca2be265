using System.Globalization;
using Clinic.Data.Chain;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Data.Screenings;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Amendments;
using Clinic.Web.Features.Clinicians.BlindFirst;
using Clinic.Web.Features.Clinicians.FollowUps;
using Clinic.Web.Features.Clinicians.SecondReadings;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>Opens the seals and puts together what a clinician reads.</summary>
public static class CaseComposer
{
    public static CaseFile Compose(CaseRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var row = rows.Case;
        var time = ClinicTime.Of(rows.Clinic.TimeZone);
        var set = rows.QuestionSet.Shown.Set;
        var version = rows.QuestionSet.Version;
        var seals = new CaseSeals(rows);
        var saves = seals.Answers().ToList();
        var sitting = Sitting.Of(set, saves);
        var result = rows.Submission is null ? null : seals.Result(rows.Submission, version.Set, sitting);
        seals.Check(sitting);
        var file = new CaseFile
        {
            Id = row.Id,
            PatientId = row.PatientId,
            Version = row.Version,
            Kind = row.Kind,
            Status = row.Status,
            Priority = row.Priority,
            Safety = row.Safety,
            ArrivedAt = row.ArrivedAt,
            DueAt = row.DueAt,
            OpenedAt = rows.ReadAt,
            ClinicName = rows.Clinic.Name,
            ClinicPhone = string.IsNullOrWhiteSpace(rows.Clinic.Phone) ? null : rows.Clinic.Phone,
            Time = time,
            Owner = Name(rows, row.OwnerId),
            OwnerId = row.OwnerId,
            Reader = rows.Reader,
            IsMine = row.OwnerId == rows.Reader,
            IsDemo = row.IsDemo,
            IsDrill = row.IsDrill,
            Person = PersonComposer.Compose(rows, seals, sitting, time.Date(rows.ReadAt)),
            QuestionSet = $"{set.Title}, version {version.Number} ({version.Set.Language})",
            AnsweredIn = AnsweredLanguages.Of(rows.Answers, version.Set),
            Result = rows.IsHidden ? null : result,
            IsHidden = rows.IsHidden,
            BlindFlags = rows.IsHidden ? BlindGate.Shown(FlagList.Read(row.Flags)) : [],
            FirstSteps = rows.IsHidden ? BlindGate.Shown(result?.FirstSteps ?? []) : result?.FirstSteps ?? [],
            OwnReading = rows.OwnReading?.Classification,
            SecondReading = rows is { IsHidden: false, SecondReading: { } second } ? Reread(second, rows, seals) : null,
            Changes = rows.IsHidden ? null : ChangeSheet.Of(rows, rows.Earlier, sitting),
            Worsening = rows.IsHidden ? null : WorseningSheet.Of(rows, sitting),
            SafetyFacts = AnswerSheet.Safety(sitting, result?.Evidence, saves),
            Sections = AnswerSheet.Sections(sitting),
            Alerts = [.. rows.Alerts.Select(one => new AlertEntry(one.Id, one.RaisedAt, one.AcknowledgedAt, Name(rows, one.AcknowledgedBy)))],
            Actions = [.. rows.Actions.Select(one => Action(one, rows, seals))],
            Decision = rows.Decision is { } decision ? Decide(decision, rows, seals) : null,
            Amendments = [.. rows.Amendments.Select(one => Amend(one, rows, seals))],
            WrittenAmendment = seals.Draft(isAmendment: true),
            Written = seals.Draft(isAmendment: false),
            Dispositions = rows.Dispositions,
            Summaries = [.. rows.Summaries.Select(one => Summary(one, rows, seals))],
            Consent = rows.Consent,
            FollowUps = [.. rows.FollowUps.Select(one => FollowUp(one, rows))],
        };

        // Asked last: what does not open shows while it is read.
        return file with { Altered = seals.Findings };
    }

    private static ActionEntry Action(SafetyAction action, CaseRows rows, CaseSeals seals) => new(
        action.RecordedAt,
        Name(rows, action.ClinicianId)!,
        DecisionCodes.ParseSafetyActionKindCode(action.Kind),
        seals.Words(RecordKind.SafetyAction, SealedColumns.SafetyActionWords, action.Id, action.Words));

    private static SecondReadingEntry Reread(SecondReading reading, CaseRows rows, CaseSeals seals) => new(
        reading.ReadAt,
        Name(rows, reading.ClinicianId)!,
        reading.Classification,
        reading.FindsSomething,
        seals.Words(RecordKind.SecondReading, SealedColumns.SecondReadingWords, reading.Id, reading.Words));

    private static SummaryEntry Summary(ReleasedSummary summary, CaseRows rows, CaseSeals seals) => new(
        seals.Words(RecordKind.Summary, SealedColumns.ReleasedText, summary.Id, summary.Text)!,
        summary.ReleasedAt,
        Name(rows, summary.ReleasedBy)!,
        summary.WithdrawnAt)
    {
        Measures = rows.Submission?.ReadMeasures(rows.Rules, summary) ?? [],
    };

    private static FollowUpEntry FollowUp(FollowUpRow row, CaseRows rows) => new()
    {
        Id = row.Request.Id,
        SentAt = row.Request.SentAt,
        By = Name(rows, row.Request.SentBy)!,
        SentFrom = row.Request.CaseId,
        State = row.Request.WithdrawnAt is not null ? FollowUpState.Withdrawn
            : row.SubmittedAt is not null ? FollowUpState.Answered
            : row.Request.LapsedAt is not null ? FollowUpState.Lapsed
            : row.Request.DraftId is not null ? FollowUpState.Begun
            : FollowUpState.Waiting,
        SubmittedAt = row.SubmittedAt,
        CaseId = row.CaseId,
    };

    private static DecisionEntry Decide(Decision decision, CaseRows rows, CaseSeals seals) => new()
    {
        Id = decision.Id,
        At = decision.DecidedAt,
        By = Name(rows, decision.ClinicianId)!,
        Agrees = decision.Agrees,
        Suggested = decision.SuggestedClassification,
        Decided = decision.DecidedClassification,
        Reason = decision.OverrideReason is { } reason ? DecisionCodes.ParseOverrideReasonCode(reason) : null,
        OverrideWords = seals.Words(RecordKind.Decision, SealedColumns.DecisionOverrideWords, decision.Id, decision.OverrideWords),
        RuleSet = decision.RuleSet,
        Disposition = rows.DecidedFrom.List.Find(decision.Disposition) ?? new Disposition(decision.Disposition, decision.Disposition, []),
        Ticked = Places(decision.Ticked),
        RecheckWeeks = decision.RecheckWeeks,
        RecheckBattery = decision.RecheckBattery is { } battery ? DecisionCodes.ParseRecheckBatteryCode(battery) : null,
        Note = seals.Words(RecordKind.Decision, SealedColumns.DecisionNote, decision.Id, decision.Note),
    };

    private static AmendmentEntry Amend(Amendment amendment, CaseRows rows, CaseSeals seals) => new()
    {
        At = amendment.SignedAt,
        By = Name(rows, amendment.ClinicianId)!,
        Words = seals.Words(RecordKind.Amendment, SealedColumns.AmendmentWords, amendment.Id, amendment.Words)!,
        Decided = amendment.DecidedClassification,
        Reason = amendment.OverrideReason is { } reason ? DecisionCodes.ParseOverrideReasonCode(reason) : null,
        Disposition = amendment.Disposition is { } code
            ? rows.AmendedFrom.GetValueOrDefault(amendment.DispositionList ?? 0, DispositionList.BuiltIn).Find(code) ?? new Disposition(code, code, [])
            : null,
        Ticked = Places(amendment.Ticked),
        RecheckWeeks = amendment.RecheckWeeks,
        RecheckBattery = amendment.RecheckBattery is { } battery ? DecisionCodes.ParseRecheckBatteryCode(battery) : null,
    };

    // What somebody spoiled is named beside the record; it must not keep the rest from being read.
    private static HashSet<int> Places(string ticked) =>
        [.. ticked.Split(' ').Select(place => int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];

    private static string? Name(CaseRows rows, Guid? id) =>
        id is { } staff ? rows.Names.GetValueOrDefault(staff, StaffNames.Unknown) : null;
}
