using Clinic.Domain.Review;
using Clinic.Domain.Safety;

namespace Clinic.Domain.Tests.Review;

public sealed class ReviewDeadlineTests
{
    private static readonly DateTimeOffset Arrived = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(CasePriority.Urgent, SafetyLevel.Urgent, 1)]
    [InlineData(CasePriority.High, SafetyLevel.None, 24)]
    [InlineData(CasePriority.Routine, SafetyLevel.None, 72)]
    public void A_case_is_due_by_its_priority(CasePriority priority, SafetyLevel safety, int hours) =>
        Assert.Equal(Arrived.AddHours(hours), ReviewDeadline.Of(Arrived, priority, safety));

    [Fact]
    public void An_elevated_safety_level_never_waits_beyond_a_day() =>
        Assert.Equal(Arrived.AddHours(24), ReviewDeadline.Of(Arrived, CasePriority.Routine, SafetyLevel.Elevated));
}
