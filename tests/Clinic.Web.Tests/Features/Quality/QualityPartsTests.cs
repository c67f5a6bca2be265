using Bunit;
using Clinic.Data.Quality;
using Clinic.Domain.Agreement;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Quality.Access;
using Clinic.Web.Features.Quality.Agreement;
using Clinic.Web.Features.Quality.Times;

namespace Clinic.Web.Tests.Features.Quality;

public sealed class QualityPartsTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly BunitContext bunit = new();

    [Fact]
    public void The_matrix_shows_every_count_and_leads_from_each_to_its_cases()
    {
        var panel = bunit.Render<MatrixPanel>(parameters => parameters
            .Add(p => p.Figures, Figures((Classification.SituationalBurnout, Classification.SituationalBurnout, 7), (Classification.SituationalBurnout, Classification.Indeterminate, 2)))
            .Add(p => p.Filter, new QualityFilter { From = new DateOnly(2026, 1, 1) }));

        var links = panel.FindAll(".matrix__cell a");
        Assert.Equal(["7", "2"], links.Select(link => link.TextContent));
        Assert.Equal("/staff/quality/cases?from=2026-01-01&suggested=situational-burnout&chosen=indeterminate", links[1].GetAttribute("href"));
        Assert.Equal("2 cases: clinician Open: a person has to look, rule Burnout, bound to work", links[1].GetAttribute("aria-label"));
        Assert.Equal(["0", "9", "0", "0", "0", "9"], panel.FindAll("tfoot .matrix__sum").Select(sum => sum.TextContent));
        Assert.Equal(5, panel.FindAll(".matrix__cell--same").Count);
    }

    [Fact]
    public void Without_a_case_the_matrix_says_so() =>
        Assert.Contains(
            "No case with a suggestion was decided",
            bunit.Render<MatrixPanel>(parameters => parameters.Add(p => p.Figures, Figures()).Add(p => p.Filter, new QualityFilter())).Markup,
            StringComparison.Ordinal);

    [Fact]
    public void A_figure_that_cannot_be_estimated_says_why()
    {
        var panel = bunit.Render<FigurePanel>(parameters => parameters
            .Add(p => p.Title, "Seen").Add(p => p.Note, "").Add(p => p.Figures, Figures((Classification.Indeterminate, Classification.Indeterminate, 12))));

        var figures = panel.FindAll("dd").Select(one => one.TextContent).ToList();
        Assert.StartsWith("100.0 %", figures[0], StringComparison.Ordinal);
        Assert.Equal("not estimableall in one class", figures[1]);
        Assert.StartsWith("1.00", figures[2], StringComparison.Ordinal);
        Assert.Contains("n = 12", panel.Find("h2").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_screening_misses_is_not_estimable_before_anything_was_read_again()
    {
        Assert.Contains("Not estimable", Missed(null), StringComparison.Ordinal);
        var said = Missed(MissEstimate.Of([new SecondReadingCount(20, 40, 2)]));
        Assert.Contains("5.0 %", said, StringComparison.Ordinal);
        Assert.Contains("200", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Waits_stand_in_a_picture_and_in_a_table()
    {
        var times = new ReviewTimes();
        times.Add(Monday, Monday.AddHours(24), Monday.AddHours(2), Monday.AddDays(2));
        times.Add(Monday, Monday.AddHours(24), Monday.AddHours(30), Monday.AddDays(2));
        times.Add(Monday, Monday.AddHours(24), decided: null, Monday.AddDays(2));
        var week = new WeekTimes(new DateOnly(2026, 3, 2), times);
        var panel = bunit.Render<PriorityPanel>(parameters => parameters
            .Add(p => p.Of, new PriorityTimes(CasePriority.High, TimeSpan.FromHours(24), times, [week, week with { Monday = new DateOnly(2026, 3, 9), Times = new ReviewTimes() }])));

        Assert.Equal(
            ["High: share decided within the service level, by week. 33.3 % of 3 cases.", "High: wait until the decision, by week. Median 2.0 h, 90th percentile 30.0 h, 2 cases."],
            panel.FindAll("svg[role=img]").Select(picture => picture.GetAttribute("aria-label")));
        Assert.Equal(["1", "3", "33.3 %", "2", "2.0 h", "30.0 h"], panel.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal(["0", "0", "–", "0", "–", "–"], panel.FindAll("tbody tr")[1].QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Contains("1 open and overdue, counted as late.", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_counts_wherever_it_was_decisive_and_what_was_not_kept_does_not()
    {
        AgreementCount Count(Classification chosen, string? decisive, int cases) => new()
        {
            Suggested = Classification.SituationalBurnout,
            Chosen = chosen,
            Decisive = decisive,
            ClinicianId = Guid.Empty,
            Cases = cases,
        };

        var rules = AgreementComposer.ByRule(
        [
            Count(Classification.SituationalBurnout, "burnout burnout.exhaustion", 5), Count(Classification.Indeterminate, "burnout", 2),
            Count(Classification.SituationalBurnout, null, 9), Count(Classification.SituationalBurnout, "", 4),
        ]);

        Assert.Equal([("burnout", 7L, 2L), ("burnout.exhaustion", 5L, 0L)], rules.Select(rule => (rule.Id, rule.Decisive, rule.Otherwise)));
        Assert.All(rules, rule => Assert.NotEqual(rule.Id, rule.Says));
    }

    public void Dispose() => bunit.Dispose();

    private static AgreementFigures Figures(params (Classification Suggested, Classification Chosen, int Cases)[] counts) =>
        AgreementFigures.Of(counts.Select(one => new AgreementCount
        {
            Suggested = one.Suggested,
            Chosen = one.Chosen,
            Cases = one.Cases,
            ClinicianId = Guid.Empty,
        }));

    private string Missed(MissEstimate? missed) =>
        bunit.Render<MissedPanel>(parameters => parameters.Add(p => p.Missed, missed).Add(p => p.Open, 0)).Markup;
}
