using Clinic.Data;
using Clinic.Data.Chain;
using Clinic.Data.Dispositions;
using Clinic.Data.Encryption;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Data.Review;
using Clinic.Data.Screenings;
using Clinic.Domain.Review;
using Clinic.Web.App.Languages;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.BlindFirst;
using Clinic.Web.Features.Clinicians.Consent;
using Clinic.Web.Features.Clinicians.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>Reads the rows behind a case.</summary>
public sealed class CaseRowReader(
    PatientKeys keys, PublishedQuestionSets sets, KnownRuleSets rules, CheckCase check, TimeProvider clock)
{
    /// <exception cref="PatientErasedException">The person's key is destroyed.</exception>
    public async Task<CaseRows> ReadAsync(ClinicDbContext context, ReviewCase row, Reviewer reader, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(reader);
        var key = await keys.OpenAsync(context, row.PatientId, stop);
        var draft = await context.Drafts.AsNoTracking().SingleAsync(one => one.Id == row.DraftId, stop);
        var alerts = await context.SafetyAlerts.AsNoTracking()
            .Where(alert => alert.CaseId == row.Id).OrderBy(alert => alert.RaisedAt).ToListAsync(stop);
        var actions = await context.SafetyActions.AsNoTracking()
            .Where(action => action.CaseId == row.Id).OrderBy(action => action.RecordedAt).ToListAsync(stop);
        var decision = await context.Decisions.AsNoTracking()
            .Where(one => one.CaseId == row.Id).OrderByDescending(one => one.DecidedAt).FirstOrDefaultAsync(stop);
        var amendments = decision is null
            ? []
            : await context.Amendments.AsNoTracking().Where(one => one.DecisionId == decision.Id).OrderBy(one => one.SignedAt).ToListAsync(stop);
        var summaries = await context.ReleasedSummaries.AsNoTracking()
            .Where(one => one.CaseId == row.Id).OrderByDescending(one => one.ReleasedAt).ToListAsync(stop);
        var followUps = await FollowUpRow.ReadAsync(context, row.PatientId, stop);
        var submission = await context.Submissions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == row.SubmissionId, stop);
        var second = await context.SecondReadings.AsNoTracking().SingleOrDefaultAsync(one => one.CaseId == row.Id, stop);
        var answers = await context.SavedAnswers.AsNoTracking().Where(one => one.DraftId == row.DraftId).OrderBy(one => one.Ordinal).ToListAsync(stop);
        var before = await EarlierAsync(context, submission, reader, stop);
        var baseline = row.Worsening.Length > 0 && submission is not null && await OutcomeBaseline.FindAsync(context, submission, stop) is { } first
            ? await WithCaseAsync(context, first, reader, stop)
            : null;
        var hidden = await BlindGate.HiddenAsync(context, ((ReviewCase?[])[row, before?.Case, baseline?.Case]).OfType<ReviewCase>().DistinctBy(one => one.Id), reader.Id, stop);
        IEnumerable<Guid?> staff =
        [
            second?.ClinicianId,
            row.OwnerId, decision?.ClinicianId, .. amendments.Select(one => (Guid?)one.ClinicianId), .. alerts.Select(one => one.AcknowledgedBy),
            .. actions.Select(one => (Guid?)one.ClinicianId), .. summaries.Select(one => (Guid?)one.ReleasedBy),
            .. followUps.Select(one => (Guid?)one.Request.SentBy),
        ];
        return new CaseRows
        {
            Case = row,
            Reader = reader.Id,
            ReadAt = clock.GetUtcNow(),
            Clinic = await context.Clinics.AsNoTracking().OrderBy(clinic => clinic.Id).FirstAsync(stop),
            Patient = await context.Patients.AsNoTracking().SingleAsync(one => one.Id == row.PatientId, stop),
            Key = key,
            QuestionSet = (await sets.ReadAsync(context, draft, SpokenLanguages.English.Tag, stop))!,
            Answers = answers,
            Submission = submission,
            Rules = submission is null ? null : await rules.FindAsync(context, submission.RuleSet, stop),
            Earlier = before?.Case is { } asked && hidden.Contains(asked.Id) ? null : before,
            Baseline = baseline?.Case is { } compared && hidden.Contains(compared.Id) ? null : baseline,
            IsHidden = hidden.Contains(row.Id),
            OwnReading = await context.BlindReadings.AsNoTracking()
                .SingleOrDefaultAsync(one => one.SubmissionId == row.SubmissionId && one.ClinicianId == reader.Id, stop),
            SecondReading = second,
            Alerts = alerts,
            Actions = actions,
            Decision = decision,
            Amendments = amendments,
            AmendedFrom = await ListsAsync(context, amendments, stop),
            Written = await context.DecisionDrafts.AsNoTracking()
                .SingleOrDefaultAsync(one => one.CaseId == row.Id && one.ClinicianId == reader.Id, stop),
            DecidedFrom = await DispositionLists.FindAsync(context, decision?.DispositionList, stop),
            Dispositions = await DispositionLists.CurrentAsync(context, stop),
            Summaries = summaries,
            Consent = await ConsentLookup.ReadAsync(context, row.PatientId, key, stop),
            FollowUps = followUps,
            ToldBefore = await ToldBeforeAsync(context, draft, stop),
            Findings = await check.RunAsync(context, row, new CaseRecords(submission, answers, actions), stop),
            Names = await StaffNames.ReadAsync(context, staff, stop),
        };
    }

    private static async Task<IReadOnlyDictionary<int, DispositionList>> ListsAsync(
        ClinicDbContext context, List<Amendment> amendments, CancellationToken stop)
    {
        var lists = new Dictionary<int, DispositionList>();
        foreach (var number in amendments.Select(one => one.DispositionList).OfType<int>().Distinct())
            lists.Add(number, (await DispositionLists.FindAsync(context, number, stop)).List);
        return lists;
    }

    private static async Task<EarlierCase?> EarlierAsync(ClinicDbContext context, Submission? now, Reviewer reader, CancellationToken stop)
    {
        if (now is null)
            return null;
        var sent = await context.Submissions.AsNoTracking()
            .Where(one => one.PatientId == now.PatientId && one.SubmittedAt < now.SubmittedAt)
            .OrderByDescending(one => one.SubmittedAt).FirstOrDefaultAsync(stop);
        return sent is null ? null : await WithCaseAsync(context, sent, reader, stop);
    }

    private static async Task<EarlierCase> WithCaseAsync(ClinicDbContext context, Submission sent, Reviewer reader, CancellationToken stop)
    {
        var row = await context.ReviewCases.AsNoTracking().SingleOrDefaultAsync(one => one.SubmissionId == sent.Id, stop);
        return new EarlierCase(sent, row, row is not null && (reader.SiteId is null || row.SiteId == reader.SiteId) ? row.Id : null);
    }

    // The drafts first: joined, a planner without statistics reads every answer there is.
    private static async Task<List<SavedAnswer>> ToldBeforeAsync(ClinicDbContext context, Draft draft, CancellationToken stop)
    {
        var earlier = await context.Drafts.Where(one => one.PatientId == draft.PatientId && one.StartedAt < draft.StartedAt)
            .OrderBy(one => one.StartedAt).Select(one => one.Id).ToListAsync(stop);
        if (earlier.Count == 0)
            return [];
        var answers = await context.SavedAnswers.AsNoTracking()
            .Where(answer => earlier.Contains(answer.DraftId) && PersonComposer.AboutThePerson.Contains(answer.ItemCode)).ToListAsync(stop);
        return [.. answers.OrderBy(answer => earlier.IndexOf(answer.DraftId)).ThenBy(answer => answer.Ordinal)];
    }
}
