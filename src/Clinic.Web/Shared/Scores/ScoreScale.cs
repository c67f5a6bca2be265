using System.Globalization;

namespace Clinic.Web.Shared.Scores;

/// <summary>From a value to a place in the picture.</summary>
public static class ScoreScale
{
    public const int Width = 400;

    /// <summary>Room at both ends, so that a mark at the very end is not cut off.</summary>
    private const decimal Margin = 8;

    public static decimal Place(ScoreReading score, decimal value)
    {
        ArgumentNullException.ThrowIfNull(score);
        var share = (Math.Clamp(value, score.Lowest, score.Highest) - score.Lowest) / (score.Highest - score.Lowest);
        return Margin + (share * (Width - (2 * Margin)));
    }

    public static string Percent(ScoreReading score, decimal value) => $"{Number(Place(score, value) * 100 / Width)}%";

    public static string Number(decimal place) => decimal.Round(place, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
