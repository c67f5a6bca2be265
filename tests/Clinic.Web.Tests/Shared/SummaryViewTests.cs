using Bunit;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Measures;
using Clinic.Web.Shared.Results;
using Clinic.Web.Shared.Summaries;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Shared;

public sealed class SummaryViewTests
{
    [Fact]
    public void Paragraphs_and_points_stand_as_written_and_the_reminder_last()
    {
        using var bunit = Worded();

        var view = bunit.Render<SummaryView>(parameters => parameters
            .Add(p => p.When, "today").Add(p => p.Text, "One\r\ntwo\n\nWhat helps:\n- Rest\n- Walk\nand go on"));

        Assert.Equal(["today", "One two", "What helps:", "and go on", PatientWording.Reminder()], view.FindAll("p").Select(p => p.TextContent));
        Assert.Equal(["Rest", "Walk"], view.FindAll("li").Select(li => li.TextContent));
    }

    [Fact]
    public void Markup_in_the_text_is_only_text()
    {
        using var bunit = Worded();

        var view = bunit.Render<SummaryView>(parameters => parameters.Add(p => p.When, "today").Add(p => p.Text, "<script>x</script>"));

        Assert.Empty(view.FindAll("script"));
        Assert.Contains("&lt;script&gt;", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Released_measures_stand_below_the_words_and_above_the_reminder()
    {
        using var bunit = Worded();
        var measures = MeasureReader.Read(RuleSets.V2026_1, new(5, 4, 2, 12, 3));

        var view = bunit.Render<SummaryView>(parameters => parameters
            .Add(p => p.When, "today").Add(p => p.Text, "Rest first.").Add(p => p.Measures, [measures[0], measures[3]]));

        Assert.Equal(["exhaustion", "phq9"], view.FindAll("[data-measure]").Select(one => one.GetAttribute("data-measure")!));
        Assert.Equal("summary__reminder", view.Find("article").LastElementChild!.ClassName);
    }

    private static BunitContext Worded()
    {
        var bunit = new BunitContext();
        bunit.Services.AddLocalization();
        bunit.Services.AddTransient<MeasureWords>();
        return bunit;
    }
}
