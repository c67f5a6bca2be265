using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Handover;

/// <summary>The hand-over notes of a case, for its page, whose opening is on the trail.</summary>
public sealed class ReadHandover(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys)
{
    public async Task<HandoverBook> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return HandoverBook.Empty;
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return HandoverBook.Empty;
        try
        {
            var key = await keys.OpenAsync(context, row.PatientId, stop);
            var notes = await context.HandoverNotes.AsNoTracking().Where(one => one.CaseId == caseId).OrderByDescending(one => one.WrittenAt).ToListAsync(stop);
            var mentions = (await context.Mentions.AsNoTracking().Where(one => one.CaseId == caseId).ToListAsync(stop)).ToLookup(one => one.NoteId);
            var names = await StaffNames.ReadAsync(
                context, [.. notes.Select(one => (Guid?)one.ClinicianId), .. mentions.SelectMany(all => all).Select(one => (Guid?)one.UserId)], stop);
            var colleagues = await Colleagues.ReadAsync(context, row.SiteId, stop);
            return new HandoverBook(
                [.. notes.Select(note => Entry(note, mentions[note.Id], names, key, reviewer))],
                [.. colleagues.Where(one => one.Id != reviewer.Id)]);
        }
        catch (PatientErasedException)
        {
            return HandoverBook.Empty;
        }
    }

    private static HandoverEntry Entry(
        HandoverNote note, IEnumerable<Mention> mentions, IReadOnlyDictionary<Guid, string> names, DataKey key, Reviewer reader) => new(
            note.Id,
            note.WrittenAt,
            names.GetValueOrDefault(note.ClinicianId, StaffNames.Unknown),
            Open(key, note),
            [.. mentions.Select(one => new ToldColleague(names.GetValueOrDefault(one.UserId, StaffNames.Unknown), one.ReadAt, one.UserId == reader.Id)).OrderBy(one => one.Name, StringComparer.Ordinal)]);

    private static string? Open(DataKey key, HandoverNote note)
    {
        try
        {
            return FieldProtector.Open(key, SealedColumns.HandoverWords, note.Id, note.Words);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }
}
