using Bunit;
using Clinic.Web.Shared.Scores;

namespace Clinic.Web.Tests.Shared;

public sealed class ScoreBarTests
{
    private static readonly ScoreReading Exhaustion = new()
    {
        Code = "exhaustion",
        Name = "Exhaustion",
        Value = 3.2m,
        Lowest = 0,
        Highest = 6,
        Decimals = 2,
        Meaning = "high",
        CutOffs = [new ScoreTick(3, "Counts as high from 3")],
        Zones = [new ScoreZone(0, 3, "not high"), new ScoreZone(3, 6, "high", 3)],
        ErrorBand = new ScoreZone(2.53m, 3.47m, "error band"),
    };

    [Fact]
    public void The_picture_is_named_by_a_sentence_with_value_scale_meaning_cut_off_and_error_band()
    {
        var picture = Render(Exhaustion).Find("svg");

        Assert.Equal("img", picture.GetAttribute("role"));
        Assert.Equal(
            "Exhaustion: 3.20 on a scale from 0 to 6, high. Counts as high from 3. Within the error band 2.53 to 3.47.",
            picture.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_score_that_is_not_there_says_so_and_has_no_mark()
    {
        var bar = Render(Exhaustion with { Value = null, Meaning = null });

        Assert.Equal("Exhaustion: no score, too few answers, on a scale from 0 to 6.", bar.Find("svg").GetAttribute("aria-label"));
        Assert.Empty(bar.FindAll(".scorebar__mark"));
    }

    [Theory]
    [InlineData(0, "8")]
    [InlineData(3, "200")]
    [InlineData(6, "392")]
    public void A_value_has_its_place_between_the_two_ends(int value, string place) =>
        Assert.Equal(place, ScoreScale.Number(ScoreScale.Place(Exhaustion, value)));

    [Fact]
    public void The_table_says_what_the_pictures_say()
    {
        using var bunit = new BunitContext();

        var list = bunit.Render<ScoreList>(parameters => parameters.Add(p => p.Scores, [Exhaustion with { Marks = [ResultMark.Prorated], Missing = "4 of 5 answered" }]));

        Assert.Equal(
            ["Exhaustion", "3.20", "0–6,", "high", "Counts as high from 3", "prorated (4 of 5 answered)"],
            list.FindAll("tbody tr > *").Select(cell => cell.TextContent.Trim()));
    }

    private static IRenderedComponent<ScoreBar> Render(ScoreReading score) =>
        new BunitContext().Render<ScoreBar>(parameters => parameters.Add(p => p.Score, score));
}
