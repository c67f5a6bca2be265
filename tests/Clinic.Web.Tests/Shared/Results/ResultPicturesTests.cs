using System.Globalization;
using Bunit;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Shared.Results;
using Clinic.Web.Shared.Times;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Shared.Results;

public sealed class ResultPicturesTests
{
    private static readonly ValueList<MeasureReading> Heavy = MeasureReader.Read(RuleSets.V2026_1, new(5.2m, 3m, 2m, 17, 4));

    [Fact]
    public void Each_picture_says_in_a_sentence_what_it_shows()
    {
        using var bunit = Worded();

        var view = bunit.Render<ResultPictures>(p => p.Add(v => v.Measures, Heavy));

        Assert.Equal(
            [
                "How drained work leaves you: 5.2 of 6, on the heavier side.",
                "How far away work feels: 3.0 of 6, close to the dividing line.",
                "How well you feel you do your work: 2.0 of 6, often unsure of it.",
                "Low mood in the last two weeks: 17 of 27, fairly strong signs.",
                "Worry and tension in the last two weeks: 4 of 21, hardly any signs.",
            ],
            view.FindAll("svg[role=img]").Select(svg => svg.GetAttribute("aria-label")!));
    }

    [Fact]
    public void The_zones_stand_there_in_words_too_and_one_of_them_is_the_persons()
    {
        using var bunit = Worded();

        var view = bunit.Render<ResultPictures>(p => p.Add(v => v.Measures, Heavy));

        var mood = view.Find("[data-measure=phq9]");
        Assert.Equal(5, mood.QuerySelectorAll(".measure__zone").Length);
        Assert.Equal("15 to 19: fairly strong signs (your answers)", mood.QuerySelector(".measure__zone--here span")!.TextContent);
    }

    [Fact]
    public void The_work_pictures_are_marked_as_unvalidated_and_mood_is_called_a_screening()
    {
        using var bunit = Worded();

        var view = bunit.Render<ResultPictures>(p => p.Add(v => v.Measures, Heavy));

        var marks = view.FindAll(".pictures__mark").Select(mark => mark.TextContent).ToList();
        Assert.Contains("have not been tested in research", marks[0], StringComparison.Ordinal);
        Assert.Contains("Only a talk with a clinician", marks[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_released_is_not_drawn()
    {
        using var bunit = Worded();

        var view = bunit.Render<ResultPictures>(p => p.Add(v => v.Measures, [Heavy[4]]));

        Assert.Equal("gad7", Assert.Single(view.FindAll("[data-measure]")).GetAttribute("data-measure"));
        Assert.DoesNotContain("tested in research", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_score_there_are_words_instead_of_a_picture()
    {
        using var bunit = Worded();

        var view = bunit.Render<ResultPictures>(p => p.Add(v => v.Measures, [MeasureReader.Read(RuleSets.V2026_1, new(null, null, null, null, null))[0]]));

        Assert.Empty(view.FindAll("svg"));
        Assert.Contains("too few answers for a picture", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Spanish_words_and_numbers_are_Spanish()
    {
        using var bunit = Worded();
        using var spanish = new SpokenIn("es-ES");

        var view = bunit.Render<ResultPictures>(p => p.Add(v => v.Measures, [Heavy[0]]));

        Assert.Equal("Cuánto le agota el trabajo: 5,2 de 6, del lado más pesado.", view.Find("svg[role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_course_is_a_line_a_sentence_and_a_table()
    {
        using var bunit = Worded();
        TrendPoint[] points = [new(Day(1), Heavy[3]), new(Day(20), MeasureReader.Read(RuleSets.V2026_1, new(null, null, null, 8, null))[3])];

        var view = bunit.Render<TrendChart>(p => p.Add(v => v.Measure, Measure.Phq9).Add(v => v.Points, points).Add(v => v.Time, ClinicTime.Of("Etc/UTC")));

        Assert.Equal(2, view.FindAll("circle").Count);
        Assert.Contains("17 of 27 on 1 March 2026; 8 of 27 on 20 March 2026", view.Find("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(["1 March 2026 17 of 27 fairly strong signs", "20 March 2026 8 of 27 mild signs"], view.FindAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))));
    }

    [Fact]
    public void One_point_is_no_line_yet_but_stands_in_the_table()
    {
        using var bunit = Worded();

        var view = bunit.Render<TrendChart>(p => p.Add(v => v.Measure, Measure.Phq9).Add(v => v.Points, [new TrendPoint(Day(1), Heavy[3])]).Add(v => v.Time, ClinicTime.Of("Etc/UTC")));

        Assert.Empty(view.FindAll("svg"));
        Assert.Single(view.FindAll("tbody tr"));
    }

    private static DateTimeOffset Day(int day) => new(2026, 3, day, 12, 0, 0, TimeSpan.Zero);

    private static BunitContext Worded()
    {
        var bunit = new BunitContext();
        bunit.Services.AddLocalization();
        bunit.Services.AddTransient<MeasureWords>();
        return bunit;
    }

    private sealed class SpokenIn : IDisposable
    {
        private readonly (CultureInfo Formats, CultureInfo Words) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

        public SpokenIn(string name) =>
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(name), CultureInfo.GetCultureInfo(name));

        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }
}
