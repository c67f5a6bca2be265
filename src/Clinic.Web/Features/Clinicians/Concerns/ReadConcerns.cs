using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Concerns;

/// <summary>The concerns that were raised by hand on a case, for its page, whose opening is on the trail.</summary>
public sealed class ReadConcerns(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, PatientKeys keys)
{
    public async Task<IReadOnlyList<ConcernEntry>> RunAsync(Guid caseId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return [];
        var row = await FindReviewer.Cases(context, reviewer).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, stop);
        if (row is null)
            return [];
        try
        {
            return await context.Concerns.AnyAsync(one => one.CaseId == caseId, stop)
                ? await OfAsync(context, caseId, await keys.OpenAsync(context, row.PatientId, stop), stop)
                : [];
        }
        catch (PatientErasedException)
        {
            return [];
        }
    }

    /// <summary>The concerns of a case whose record is open, the latest first.</summary>
    internal static async Task<IReadOnlyList<ConcernEntry>> OfAsync(ClinicDbContext context, Guid caseId, DataKey key, CancellationToken stop)
    {
        var rows = await context.Concerns.AsNoTracking().Where(one => one.CaseId == caseId).OrderByDescending(one => one.RaisedAt).ToListAsync(stop);
        var names = await StaffNames.ReadAsync(context, rows.Select(one => (Guid?)one.ClinicianId), stop);
        return rows.ConvertAll(one => new ConcernEntry(one.RaisedAt, names.GetValueOrDefault(one.ClinicianId, StaffNames.Unknown), one.Level, Open(key, one)));
    }

    private static string? Open(DataKey key, Concern concern)
    {
        try
        {
            return FieldProtector.Open(key, SealedColumns.ConcernWords, concern.Id, concern.Words);
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }
}
