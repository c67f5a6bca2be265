using Bunit;
using Clinic.Domain.Screening;
using Clinic.Web.Shared.Summaries;

namespace Clinic.Web.Tests.Shared;

public sealed class SummaryViewTests
{
    [Fact]
    public void Paragraphs_and_points_stand_as_written_and_the_reminder_last()
    {
        using var bunit = new BunitContext();

        var view = bunit.Render<SummaryView>(parameters => parameters
            .Add(p => p.When, "today").Add(p => p.Text, "One\r\ntwo\n\nWhat helps:\n- Rest\n- Walk\nand go on"));

        Assert.Equal(["today", "One two", "What helps:", "and go on", PatientWording.Reminder], view.FindAll("p").Select(p => p.TextContent));
        Assert.Equal(["Rest", "Walk"], view.FindAll("li").Select(li => li.TextContent));
    }

    [Fact]
    public void Markup_in_the_text_is_only_text()
    {
        using var bunit = new BunitContext();

        var view = bunit.Render<SummaryView>(parameters => parameters.Add(p => p.When, "today").Add(p => p.Text, "<script>x</script>"));

        Assert.Empty(view.FindAll("script"));
        Assert.Contains("&lt;script&gt;", view.Markup, StringComparison.Ordinal);
    }
}
