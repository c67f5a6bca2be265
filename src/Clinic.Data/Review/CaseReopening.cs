using Clinic.Data.Records;
using Clinic.Domain.Review;

namespace Clinic.Data.Review;

/// <summary>Brings a case back before the clinicians when its patient, or a second reader, adds something that they must see.</summary>
public static class CaseReopening
{
    /// <summary>A decided case waits again, from now on; an open one keeps its place and its owner, and never gets more time.</summary>
    public static void Open(ReviewCase row, DateTimeOffset now, DateTimeOffset due)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Status == CaseStatus.Decided)
        {
            row.Status = CaseStatus.Waiting;
            row.OwnerId = null;
            row.ClaimedAt = null;
            row.DecidedAt = null;
            row.ArrivedAt = now;
            row.DueAt = due;
        }
        else if (due < row.DueAt)
        {
            row.DueAt = due;
        }
    }
}
