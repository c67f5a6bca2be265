using Clinic.Domain.Review;

namespace Clinic.Domain.Tests.Review;

public sealed class FollowUpLapseTests
{
    private static readonly DateTimeOffset Sent = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(14 * 24 * 60, true)]
    [InlineData((14 * 24 * 60) - 1, false)]
    public void A_follow_up_lapses_when_the_days_have_passed(int minutes, bool lapsed) =>
        Assert.Equal(lapsed, FollowUpLapse.IsDue(Sent.AddMinutes(minutes), Sent, FollowUpLapse.DefaultDays));

    [Theory]
    [InlineData(0)]
    [InlineData(91)]
    public void Days_out_of_range_are_refused(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FollowUpLapse.IsDue(Sent, Sent, days));

    [Theory]
    [InlineData(CasePriority.Routine, CasePriority.Routine)]
    [InlineData(CasePriority.High, CasePriority.High)]
    [InlineData(CasePriority.Urgent, CasePriority.High)]
    public void Whose_case_was_more_than_routine_comes_back_high(CasePriority before, CasePriority now) =>
        Assert.Equal(now, FollowUpLapse.PriorityOf(before));
}
