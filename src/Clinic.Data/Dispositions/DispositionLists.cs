using Clinic.Data.Records;
using Clinic.Domain.Review;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Dispositions;

/// <summary>A version of the list, read.</summary>
/// <param name="Number">Its number; 0 for what decisions from before lists were kept refer to.</param>
/// <param name="List">The list.</param>
public sealed record DispositionListReading(int Number, DispositionList List);

/// <summary>Reads the clinic's lists of dispositions.</summary>
public static class DispositionLists
{
    /// <summary>The list in use.</summary>
    public static async Task<DispositionListReading> CurrentAsync(ClinicDbContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Read(await context.DispositionListVersions.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(stop));
    }

    /// <summary>The version with this number, else the list that ships with Clinic, whose codes never change.</summary>
    public static async Task<DispositionListReading> FindAsync(ClinicDbContext context, int? number, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Read(number is null ? null : await context.DispositionListVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, stop));
    }

    private static DispositionListReading Read(DispositionListVersion? row) =>
        row is null ? new(0, DispositionList.BuiltIn) : new(row.Number, DispositionList.Parse(row.Content));
}
