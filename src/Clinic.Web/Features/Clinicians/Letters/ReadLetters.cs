using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>Which letters there are of a case, for its page, whose opening is on the trail.</summary>
public sealed class ReadLetters(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys)
{
    public async Task<LetterShelf> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return LetterShelf.Empty;
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return LetterShelf.Empty;
        try
        {
            var key = await keys.OpenAsync(context, row.PatientId, stop);
            var versions = await context.Letters.AsNoTracking().Where(one => one.CaseId == caseId).OrderByDescending(one => one.Number).ToListAsync(stop);
            var names = await StaffNames.ReadAsync(context, versions.Select(one => (Guid?)one.ClinicianId), stop);
            var draft = await context.LetterDrafts.AsNoTracking().SingleOrDefaultAsync(one => one.CaseId == caseId && one.ClinicianId == reviewer.Id, stop);
            return new LetterShelf(
                [
                    .. versions.DistinctBy(one => one.LetterId).OrderByDescending(one => one.FinalisedAt)
                        .Select(one => new LetterEntry(one.LetterId, one.Number, one.FinalisedAt, names.GetValueOrDefault(one.ClinicianId, StaffNames.Unknown), FirstLine(key, one))),
                ],
                draft?.SavedAt);
        }
        catch (PatientErasedException)
        {
            return LetterShelf.Empty;
        }
    }

    private static string? FirstLine(DataKey key, Letter letter)
    {
        try
        {
            return LetterContent.Open(key, letter).Words.Recipient.Split('\n')[0].Trim();
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }
}
