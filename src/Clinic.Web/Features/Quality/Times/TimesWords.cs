using Clinic.Domain.Agreement;
using Clinic.Domain.Review;
using Clinic.Web.Features.Quality.Access;

namespace Clinic.Web.Features.Quality.Times;

/// <summary>Waits in words.</summary>
public static class TimesWords
{
    public static string Within(ReviewTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return times.Judged == 0
            ? "No case to judge yet."
            : $"{FigureWords.Percent((double)times.InTime / times.Judged)} of {FigureWords.Cases(times.Judged)}.";
    }

    public static string Waits(ReviewTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return times is { Median: { } median, Ninetieth: { } ninetieth }
            ? $"Median {WeekPlot.Wait(median)}, 90th percentile {WeekPlot.Wait(ninetieth)}, {FigureWords.Cases(times.Decided)}."
            : "No case was decided yet.";
    }

    /// <summary>What is still open of them; empty where nothing is.</summary>
    public static string Open(ReviewTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return (times.OpenLate, times.OpenInTime) switch
        {
            (0, 0) => "",
            (0, var left) => $"{FigureWords.Number(left)} open with time left, not counted yet.",
            (var late, 0) => $"{FigureWords.Number(late)} open and overdue, counted as late.",
            var (late, left) => $"{FigureWords.Number(late)} open and overdue, counted as late; {FigureWords.Number(left)} open with time left, not counted yet.",
        };
    }

    public static string Share(ReviewTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return times.Judged == 0 ? "–" : FigureWords.Percent((double)times.InTime / times.Judged);
    }

    public static string Around(ReviewTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return times.Judged == 0 ? "" : FigureWords.Around(WilsonInterval.Of(times.InTime, times.Judged));
    }
}
