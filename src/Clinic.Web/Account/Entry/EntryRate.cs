using System.Threading.RateLimiting;
using Clinic.Data.Entry;

namespace Clinic.Web.Account.Entry;

/// <summary>
/// Slows guessing down before the database is asked: by where it comes from, and by how a code begins, so that many
/// machines that share out the codes gain little.
/// </summary>
public sealed class EntryRate : IDisposable
{
    public const int TriesFromOnePlace = 30;
    public const int TriesOfOneBeginning = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> places = Limit(TriesFromOnePlace);
    private readonly PartitionedRateLimiter<string> beginnings = Limit(TriesOfOneBeginning);

    /// <summary>Whether this try may be looked at.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="code">The link's secret or the short code.</param>
    public bool Allows(string source, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        using var place = places.AttemptAcquire(source);
        using var beginning = beginnings.AttemptAcquire(code[..Math.Min(code.Length, ShortCode.PrefixLength)]);
        return place.IsAcquired && beginning.IsAcquired;
    }

    public void Dispose()
    {
        places.Dispose();
        beginnings.Dispose();
    }

    private static PartitionedRateLimiter<string> Limit(int tries) => PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = tries,
            Window = Window,
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }),
        StringComparer.Ordinal);
}
