using Clinic.Data.Records;
using Clinic.Web.Features.Alerts;

namespace Clinic.Web.Tests.Features.Alerts;

public sealed class AlertWordsTests
{
    [Theory]
    [InlineData(1, 0, "A safety alert is not acknowledged yet")]
    [InlineData(3, 0, "3 safety alerts are not acknowledged yet")]
    [InlineData(0, 1, "DRILL: an alert is not acknowledged yet")]
    [InlineData(1, 1, "A safety alert is not acknowledged yet, and 1 in a drill")]
    [InlineData(4, 1, "4 safety alerts are not acknowledged yet, and 1 in a drill")]
    public void A_drill_is_never_counted_among_real_alerts(int real, int drills, string words)
    {
        var alerts = Enumerable.Repeat(AlertOrigin.Intake, real).Concat(Enumerable.Repeat(AlertOrigin.Drill, drills))
            .Select(origin => new OpenAlert(Guid.NewGuid(), Guid.NewGuid(), DateTimeOffset.UnixEpoch, origin, IsDemo: false));

        Assert.Equal(words, AlertWords.Head([.. alerts]));
    }

    [Fact]
    public void At_a_kiosk_the_bar_says_where_to_go()
    {
        Assert.Null(AlertWords.Place([Alert(AlertOrigin.Intake)]));
        Assert.Equal("Somebody is in the clinic now, at: Tablet by the door. Go there.", AlertWords.Place([Alert(AlertOrigin.Intake), Alert(AlertOrigin.Kiosk, "Tablet by the door")]));
        Assert.Equal(
            "People are in the clinic now, at: Tablet A, Tablet B. Go there.",
            AlertWords.Place([Alert(AlertOrigin.Kiosk, "Tablet A"), Alert(AlertOrigin.Kiosk, "Tablet B"), Alert(AlertOrigin.Kiosk, "Tablet A")]));
    }

    [Fact]
    public void Answers_entered_by_staff_are_named_as_such()
    {
        Assert.Null(AlertWords.Entered([Alert(AlertOrigin.Intake), Alert(AlertOrigin.Kiosk, "Tablet")]));
        Assert.Equal("A colleague entered the answers, beside the person.", AlertWords.Entered([Alert(AlertOrigin.Assisted)]));
        Assert.StartsWith("For some of them", AlertWords.Entered([Alert(AlertOrigin.Intake), Alert(AlertOrigin.Assisted)]), StringComparison.Ordinal);
    }

    private static OpenAlert Alert(AlertOrigin origin, string? kiosk = null) =>
        new(Guid.NewGuid(), Guid.NewGuid(), DateTimeOffset.UnixEpoch, origin, IsDemo: false) { Kiosk = kiosk };
}
