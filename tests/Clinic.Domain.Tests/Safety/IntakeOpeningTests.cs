using Clinic.Domain.Safety;

namespace Clinic.Domain.Tests.Safety;

public sealed class IntakeOpeningTests
{
    [Fact]
    public void An_intake_may_begin_when_help_and_two_people_who_notice_are_named()
    {
        var opening = new IntakeOpening(HasCrisisLine: true, HasEmergencyNumber: true, HasResponseHours: true, AlertRecipientCount: 2, HasPassedDrill: true);

        Assert.True(opening.IsOpen);
        Assert.Empty(opening.Gaps);
    }

    [Theory]
    [InlineData(false, true, true, 2, true, IntakeGap.CrisisLine)]
    [InlineData(true, false, true, 2, true, IntakeGap.EmergencyNumber)]
    [InlineData(true, true, false, 2, true, IntakeGap.ResponseHours)]
    [InlineData(true, true, true, 1, true, IntakeGap.AlertRecipients)]
    [InlineData(true, true, true, 2, false, IntakeGap.AlertDrill)]
    public void Each_gap_alone_keeps_it_closed(bool line, bool emergency, bool hours, int recipients, bool drill, IntakeGap gap)
    {
        var opening = new IntakeOpening(line, emergency, hours, recipients, drill);

        Assert.False(opening.IsOpen);
        Assert.Equal([gap], opening.Gaps);
    }
}
