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
}
