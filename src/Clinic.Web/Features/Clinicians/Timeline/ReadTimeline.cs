using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.BlindFirst;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Timeline;

/// <summary>
/// Reads what happened around the person of a case, a dozen at a time. It opens no seal; the case beside it is written down
/// as opened. Whoever has to read the case blind first is told of no decision, and of nothing that comes of one.
/// </summary>
public sealed class ReadTimeline(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find)
{
    public const int PageSize = 12;

    /// <summary>Null where there is no such case here.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="before">Where the last stretch ended; null for the newest.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<TimelineStretch?> RunAsync(Guid caseId, TimelineCursor? before, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return null;
        if (await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop) is not { PatientId: var person } shown)
            return null;
        var isHidden = (await BlindGate.HiddenAsync(context, [shown], reviewer.Id, stop)).Contains(caseId);
        var told = isHidden ? [.. TimelineWords.Told.Except(TimelineWords.OfResults)] : TimelineWords.Told;
        var trail = await TrailAsync(context, person, told, before, stop);
        var names = await StaffNames.ReadAsync(context, trail.Select(row => row.ActorId), stop);
        var found = trail.Select(row => Entry(row, caseId, names))
            .Concat((await OtherRecords.ReadAsync(context, person, stop)).Where(entry => before is null || entry.Place.IsEarlierThan(before)))
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Place.IsOfTrail).ThenByDescending(entry => entry.Place.Id)
            .Take(PageSize + 1).ToList();
        var stretch = found.Take(PageSize).ToList();
        return new TimelineStretch(stretch, found.Count > PageSize ? stretch[^1].Place : null);
    }

    // Claims name their case and not its person, so they are looked up by it, in an index of their own.
    private static async Task<List<AuditEvent>> TrailAsync(
        ClinicDbContext context, Guid patientId, IReadOnlyCollection<string> told, TimelineCursor? before, CancellationToken stop)
    {
        var cases = await context.ReviewCases.Where(row => row.PatientId == patientId).Select(row => (Guid?)row.Id).ToListAsync(stop);
        var ofPerson = context.AuditEvents.Where(row => row.PatientId == patientId);
        var ofCases = context.AuditEvents.Where(row => row.PatientId == null && row.EntityType == nameof(ReviewCase) && cases.Contains(row.EntityId));
        return [.. await PageAsync(ofPerson, told, before, stop), .. await PageAsync(ofCases, told, before, stop)];
    }

    private static Task<List<AuditEvent>> PageAsync(
        IQueryable<AuditEvent> rows, IReadOnlyCollection<string> told, TimelineCursor? before, CancellationToken stop)
    {
        var asked = rows.AsNoTracking().Where(row => told.Contains(row.Action));
        if (before is { At: var at, IsOfTrail: var isOfTrail, Id: var id })
            asked = asked.Where(row => row.At < at || (row.At == at && isOfTrail && row.Id < id));
        return asked.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(stop);
    }

    private static TimelineEntry Entry(AuditEvent row, Guid caseId, IReadOnlyDictionary<Guid, string> names)
    {
        var who = row.ActorId is not { } actor ? TimelineWords.Program
            : row.ActorRole == ClinicRoles.Patient ? TimelineWords.Person
            : names.GetValueOrDefault(actor, StaffNames.Unknown);
        return new TimelineEntry(row.At, TimelineWords.Action(row.Action), who)
        {
            Place = new(row.At, true, row.Id),
            OtherCase = row.EntityType == nameof(ReviewCase) && row.EntityId != caseId ? row.EntityId : null,
        };
    }
}
