using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Outcomes;
using Clinic.Domain.Questionnaires;
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
        var people = await PeopleAsync(context, rows, time.Date(now), stop);
        var names = await StaffNames.ReadAsync(context, rows.Select(row => row.OwnerId), stop);
        var concerns = await context.Concerns.AsNoTracking().Where(one => ids.Contains(one.CaseId)).Select(one => one.CaseId).ToListAsync(stop);
        var draftIds = rows.ConvertAll(row => row.DraftId);
        var followUps = await context.Drafts.AsNoTracking()
            .Where(draft => draftIds.Contains(draft.Id) && draft.SetCode == BuiltInQuestionSets.FollowUpCode)
            .Select(draft => draft.Id).ToListAsync(stop);
        var sent = rows.ConvertAll(row => row.SubmissionId).OfType<Guid>().ToList();
        var scores = await context.Submissions.AsNoTracking().Where(one => sent.Contains(one.Id))
            .Select(one => new { one.Id, one.Phq9 }).ToDictionaryAsync(one => one.Id, one => one.Phq9, stop);
        var again = await context.SecondReadings.AsNoTracking()
            .Where(reading => ids.Contains(reading.CaseId) && reading.FindsSomething)
            .Select(reading => reading.CaseId).ToListAsync(stop);
        var hidden = await BlindGate.HiddenAsync(context, rows, reviewer.Id, stop);
        var entries = rows.ConvertAll(row => Entry(row, reviewer, people, names) with
        {
            OpenAlerts = [.. open[row.Id]],
            IsRaisedByHand = concerns.Contains(row.Id),
            IsFollowUp = followUps.Contains(row.DraftId),
            IsFoundAgain = again.Contains(row.Id),
            Phq9 = row.SubmissionId is { } submission ? scores.GetValueOrDefault(submission) : null,
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

    private static QueueEntry Entry(
        ReviewCase row, Reviewer reviewer,
        IReadOnlyDictionary<Guid, PersonGlance> people, IReadOnlyDictionary<Guid, string> names) => new()
        {
            CaseId = row.Id,
            Version = row.Version,
            Kind = row.Kind,
            IsFollowUp = false,
            Status = row.Status,
            Priority = row.Priority,
            Safety = row.Safety,
            Classification = row.Classification,
            Flags = FlagList.Read(row.Flags),
            Worsening = WorseningSign.ParseCodes(row.Worsening),
            Initials = people.GetValueOrDefault(row.DraftId)?.Initials ?? PersonGlance.Erased,
            Age = people.GetValueOrDefault(row.DraftId)?.Age,
            ArrivedAt = row.ArrivedAt,
            DueAt = row.DueAt,
            DecidedAt = row.DecidedAt,
            OwnerId = row.OwnerId,
            Owner = row.OwnerId is { } owner ? names.GetValueOrDefault(owner, StaffNames.Unknown) : null,
            IsMine = row.OwnerId == reviewer.Id,
            IsDemo = row.IsDemo,
            IsDrill = row.IsDrill,
        };

    private async Task<IReadOnlyDictionary<Guid, PersonGlance>> PeopleAsync(
        ClinicDbContext context, List<ReviewCase> rows, DateOnly today, CancellationToken stop)
    {
        var patientIds = rows.ConvertAll(row => row.PatientId);
        var opened = await keys.OpenManyAsync(context, patientIds, stop);
        var patients = await context.Patients.AsNoTracking()
            .Where(patient => patientIds.Contains(patient.Id)).ToDictionaryAsync(patient => patient.Id, stop);
        var births = await (
            from answer in context.SavedAnswers.AsNoTracking()
            join draft in context.Drafts on answer.DraftId equals draft.Id
            where patientIds.Contains(draft.PatientId) && answer.ItemCode == KnownItems.BirthDate
            orderby draft.StartedAt, answer.Ordinal
            select new { draft.PatientId, Answer = answer }).ToListAsync(stop);
        var glances = new Dictionary<Guid, PersonGlance>();
        foreach (var row in rows)
        {
            if (opened.TryGetValue(row.PatientId, out var key))
                glances[row.DraftId] = PersonGlance.Open(patients[row.PatientId], births.FindLast(one => one.PatientId == row.PatientId)?.Answer, key, today);
        }

        return glances;
    }

    private static string SealOf(QueueFilter filter, List<ReviewCase> rows, ILookup<Guid, Guid> alerts, bool isMore)
    {
        var text = new StringBuilder(QueueAddress.Of(filter)).Append(isMore);
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"|{row.Id:N}{row.Version:N}{alerts.Contains(row.Id)}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
