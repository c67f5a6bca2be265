using Clinic.Data.Quality;
using Clinic.Web.App;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Features.Quality.Access;

/// <summary>Turns a filter into the stretch of time and the cases it means, by the clinic's clock.</summary>
public sealed class QualityScopes(ReadClinicProfile profile, IHostEnvironment environment, TimeProvider clock)
{
    /// <summary>So many days are shown where nobody chose.</summary>
    public const int UsualDays = 90;

    /// <summary>Figures of more years at once say nothing of how things are, and their pictures cannot be read.</summary>
    public const int MostYears = 3;

    /// <summary>The first day a stretch may begin with.</summary>
    public static DateOnly Earliest(DateOnly last) => last.AddYears(-MostYears).AddDays(1);

    public async Task<QualityPeriod> ReadAsync(QualityFilter filter, QualityViewer viewer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(viewer);
        var time = ClinicTime.Of((await profile.RunAsync(stop)).TimeZone);
        var now = clock.GetUtcNow();
        var last = filter.To ?? time.Date(now);
        var asked = filter.From is { } day && day <= last ? day : last.AddDays(1 - UsualDays);
        var first = asked < Earliest(last) ? Earliest(last) : asked;
        return new QualityPeriod(
            first,
            last,
            new QualityScope
            {
                From = time.StartOf(first),
                To = time.StartOf(last.AddDays(1)),
                SiteId = viewer.SiteId,
                OfDemo = filter.OfDemo && environment.IsDevelopment(),
            },
            environment.IsDevelopment(),
            now,
            time)
        {
            IsCut = first > asked,
        };
    }
}

/// <summary>What is shown figures of.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, itself included.</param>
/// <param name="Scope">The same for the database.</param>
/// <param name="OffersDemo">Whether demo cases can be looked at here.</param>
/// <param name="At">When it was read.</param>
/// <param name="Time">The clinic's time.</param>
public sealed record QualityPeriod(DateOnly First, DateOnly Last, QualityScope Scope, bool OffersDemo, DateTimeOffset At, ClinicTime Time)
{
    /// <summary>Whether more years were asked for than are shown at once.</summary>
    public bool IsCut { get; init; }
}
