using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Outcomes;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.BlindFirst;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>Makes the rows of a page: opens what it needs of the people behind them, and no more.</summary>
public sealed class QueueReader(PatientKeys keys, TimeProvider clock)
{
    /// <summary>The page, or that it is the one with the seal <paramref name="seen"/>; then nobody's data is opened.</summary>
    public async Task<QueueServing> ReadAsync(
        ClinicDbContext context, Reviewer reviewer, QueueFilter filter, List<ReviewCase> found, string? seen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(found);
        var back = filter.From?.Backwards == true;
        var isMore = found.Count > ServeQueuePage.PageSize;
        var rows = found.Take(ServeQueuePage.PageSize).ToList();
        if (back)
            rows.Reverse();
        var now = clock.GetUtcNow();
        var ids = rows.ConvertAll(row => row.Id);
        var alerts = await context.SafetyAlerts.AsNoTracking()
            .Where(alert => ids.Contains(alert.CaseId) && alert.AcknowledgedAt == null)
            .OrderBy(alert => alert.RaisedAt).Select(alert => new { alert.CaseId, alert.Id }).ToListAsync(stop);
        var open = alerts.ToLookup(alert => alert.CaseId, alert => alert.Id);
        var seal = SealOf(filter, rows, open, isMore);
        if (seal == seen)
            return new QueueServing.Unchanged(now);
        var time = await ClinicZone.ReadAsync(context, stop);
        var facts = await FactsAsync(context, ids, stop);
        var decisions = await QueueDecision.ReadAsync(context, rows, stop);
        var people = await PeopleAsync(context, rows, facts, time.Date(now), stop);
        var hidden = await BlindGate.HiddenAsync(context, rows, reviewer.Id, stop);
        var entries = rows.ConvertAll(row => Entry(row, reviewer, people.GetValueOrDefault(row.DraftId), facts[row.Id]) with
        {
            OpenAlerts = [.. open[row.Id]],
            Decision = decisions.GetValueOrDefault(row.Id),
        }).ConvertAll(entry => hidden.Contains(entry.CaseId) ? entry.Hidden() : entry);
        return new QueueServing.Served
        {
            Entries = entries,
            Next = rows.Count > 0 && (back || isMore) ? QueueKeys.Of(rows[^1], filter, backwards: false) : null,
            Previous = rows.Count > 0 && (back ? isMore : filter.From is not null) ? QueueKeys.Of(rows[0], filter, backwards: true) : null,
            Seal = seal,
            At = now,
            Time = time,
        };
    }

    private static QueueEntry Entry(ReviewCase row, Reviewer reviewer, PersonGlance? person, RowFacts facts) => new()
    {
        CaseId = row.Id,
        Version = row.Version,
        Kind = row.Kind,
        IsFollowUp = facts.IsFollowUp,
        IsRaisedByHand = facts.IsRaisedByHand,
        IsFoundAgain = facts.IsFoundAgain,
        Phq9 = facts.Phq9,
        AnsweredSafety = facts.AnsweredSafety ?? SafetyLevel.None,
        Status = row.Status,
        Priority = row.Priority,
        Safety = row.Safety,
        Classification = row.Classification,
        Flags = FlagList.Read(row.Flags),
        Worsening = WorseningSign.ParseCodes(row.Worsening),
        Initials = person?.Initials ?? PersonGlance.Erased,
        Age = person?.Age,
        ArrivedAt = row.ArrivedAt,
        DueAt = row.DueAt,
        DecidedAt = row.DecidedAt,
        OwnerId = row.OwnerId,
        Owner = row.OwnerId is null ? null : facts.Owner ?? StaffNames.Unknown,
        IsMine = row.OwnerId == reviewer.Id,
        IsDemo = row.IsDemo,
        IsDrill = row.IsDrill,
    };

    // What lies beside the rows, in one question: each further one costs as much as the page's rows.
    private static async Task<IReadOnlyDictionary<Guid, RowFacts>> FactsAsync(ClinicDbContext context, List<Guid> ids, CancellationToken stop) =>
        await (
            from row in context.ReviewCases.AsNoTracking()
            join patient in context.Patients on row.PatientId equals patient.Id
            where ids.Contains(row.Id)
            select new RowFacts(
                row.Id,
                patient,
                context.Users.Where(user => user.Id == row.OwnerId).Select(user => user.DisplayName).FirstOrDefault(),
                context.Submissions.Where(sent => sent.Id == row.SubmissionId).Select(sent => sent.Phq9).FirstOrDefault(),
                context.Submissions.Where(sent => sent.Id == row.SubmissionId).Select(sent => (SafetyLevel?)sent.Safety).FirstOrDefault(),
                context.Drafts.Any(draft => draft.Id == row.DraftId && draft.SetCode == BuiltInQuestionSets.FollowUpCode),
                context.Concerns.Any(concern => concern.CaseId == row.Id),
                context.SecondReadings.Any(reading => reading.CaseId == row.Id && reading.FindsSomething))).ToDictionaryAsync(facts => facts.CaseId, stop);

    private async Task<IReadOnlyDictionary<Guid, PersonGlance>> PeopleAsync(
        ClinicDbContext context, List<ReviewCase> rows, IReadOnlyDictionary<Guid, RowFacts> facts, DateOnly today, CancellationToken stop)
    {
        var opened = await keys.OpenManyAsync(context, rows.ConvertAll(row => row.PatientId), stop);
        var births = await BirthsAsync(context, [.. facts.Values.Where(one => one.Patient.DateOfBirth is null).Select(one => one.Patient.Id).Distinct()], stop);
        var glances = new Dictionary<Guid, PersonGlance>();
        foreach (var row in rows)
        {
            if (opened.TryGetValue(row.PatientId, out var key))
                glances[row.DraftId] = PersonGlance.Open(facts[row.Id].Patient, births.GetValueOrDefault(row.PatientId), key, today);
        }

        return glances;
    }

    // A date of birth goes on the record when the answers are sent; before that it stands among what was told.
    private static async Task<IReadOnlyDictionary<Guid, SavedAnswer>> BirthsAsync(ClinicDbContext context, List<Guid> patientIds, CancellationToken stop)
    {
        if (patientIds.Count == 0)
            return new Dictionary<Guid, SavedAnswer>();
        var told = await (
            from answer in context.SavedAnswers.AsNoTracking()
            join draft in context.Drafts on answer.DraftId equals draft.Id
            where patientIds.Contains(draft.PatientId) && answer.ItemCode == KnownItems.BirthDate
            orderby draft.StartedAt, answer.Ordinal
            select new { draft.PatientId, Answer = answer }).ToListAsync(stop);
        return told.GroupBy(one => one.PatientId).ToDictionary(answers => answers.Key, answers => answers.Last().Answer);
    }

    private static string SealOf(QueueFilter filter, List<ReviewCase> rows, ILookup<Guid, Guid> alerts, bool isMore)
    {
        var text = new StringBuilder(QueueAddress.Of(filter)).Append(isMore);
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"|{row.Id:N}{row.Version:N}{string.Concat(alerts[row.Id])}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private sealed record RowFacts(Guid CaseId, Patient Patient, string? Owner, int? Phq9, SafetyLevel? AnsweredSafety, bool IsFollowUp, bool IsRaisedByHand, bool IsFoundAgain);
}
