using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.BlindFirst;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>The filters that are seldom needed.</summary>
public static class QueueSieve
{
    public static IQueryable<ReviewCase> Of(IQueryable<ReviewCase> rows, QueueFilter filter)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Flag is { } flag)
        {
            // Codes hold no space, so a space on both sides finds the whole code and no part of a longer one.
            var code = $" {flag.ToCode()} ";
            rows = rows.Where(row => (" " + row.Flags + " ").Contains(code));

            // A list by flag would tell what is read blind first.
            if (BlindGate.Shown([flag]).Count == 0)
                rows = rows.Where(row => !row.IsBlindFirst || row.Safety != SafetyLevel.None || row.Status == CaseStatus.Decided);
        }

        if (filter.OwnerId is { } owner)
            rows = rows.Where(row => row.OwnerId == owner);
        if (filter.Unowned)
            rows = rows.Where(row => row.OwnerId == null);
        return filter.SiteId is { } site ? rows.Where(row => row.SiteId == site) : rows;
    }

    /// <summary>Cases that arrived on the days asked for, where the clinic is.</summary>
    public static IQueryable<ReviewCase> Between(IQueryable<ReviewCase> rows, QueueFilter filter, ClinicTime time)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(time);
        if (filter.Since is { } since)
        {
            var first = time.StartOf(since);
            rows = rows.Where(row => row.ArrivedAt >= first);
        }

        if (filter.Until is { } until)
        {
            var end = time.StartOf(until.AddDays(1));
            rows = rows.Where(row => row.ArrivedAt < end);
        }

        return rows;
    }
}
