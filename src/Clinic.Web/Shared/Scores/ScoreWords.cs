using System.Globalization;

namespace Clinic.Web.Shared.Scores;

/// <summary>A score in words and numbers: what a screen reader says, and what stands in the table.</summary>
public static class ScoreWords
{
    public static string Number(decimal value, int decimals) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture);

    public static string Value(ScoreReading score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score.Value is { } value ? Number(value, score.Decimals) : "no score";
    }

    /// <summary>One sentence that says what the picture shows.</summary>
    public static string Sentence(ScoreReading score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var scale = $"on a scale from {Plain(score.Lowest)} to {Plain(score.Highest)}";
        if (score.Value is null)
            return $"{score.Name}: no score, too few answers, {scale}.";
        var meaning = score.Meaning is null ? "" : $", {score.Meaning}";
        var cuts = string.Concat(score.CutOffs.Select(tick => $" {tick.Label}."));
        var error = score.ErrorBand is { } band && score.Value >= band.From && score.Value <= band.To
            ? $" Within the error band {Plain(band.From)} to {Plain(band.To)}."
            : "";
        return $"{score.Name}: {Value(score)} {scale}{meaning}.{cuts}{error}";
    }

    public static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Label(ResultMark mark) => mark switch
    {
        ResultMark.Demo => "demo cut-offs",
        ResultMark.Unvalidated => "unvalidated",
        ResultMark.Prorated => "prorated",
        ResultMark.Modified => "modified",
        ResultMark.DemoCase => "demo",
        ResultMark.Drill => "DRILL",
    };

    public static string Explain(ResultMark mark) => mark switch
    {
        ResultMark.Demo => "The cut-offs rest on demonstration norms and are not comparable with published figures.",
        ResultMark.Unvalidated => "The inventory is our own and has not been validated.",
        ResultMark.Prorated => "Some items were not answered; the score is worked out from those that were.",
        ResultMark.Modified => "The wording of a published instrument was changed; it is not validated in this form.",
        ResultMark.DemoCase => "A made-up person, for trying Clinic out.",
        ResultMark.Drill => "Nobody is in danger: the program tries out whether an alert is noticed.",
    };
}
