using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;

namespace Clinic.Domain.Tests.Review;

public sealed class UnfinishedDraftTests
{
    [Theory]
    [InlineData(new[] { 3, 3, 3, 3, 3 }, CasePriority.High)]
    [InlineData(new[] { 3, 3, 3, 3, 2 }, CasePriority.Routine)]
    public void Fifteen_points_so_far_are_high(int[] items, CasePriority expected) =>
        Assert.Equal(expected, UnfinishedDraft.PriorityOf(Answered.Phq9(items), AnswerCodes.Phq9[5]));

    [Fact]
    public void Stopping_at_a_safety_question_is_high_and_elsewhere_routine()
    {
        AnswerCode[] safety = [AnswerCodes.Phq9[8], .. AnswerCodes.Asq, AnswerCodes.AsqAttemptWhen, AnswerCodes.AsqNow];

        Assert.All(safety, code => Assert.Equal(CasePriority.High, UnfinishedDraft.PriorityOf(AnswerSet.Empty, code)));
        Assert.Equal(CasePriority.Routine, UnfinishedDraft.PriorityOf(AnswerSet.Empty, AnswerCodes.Phq9[7]));
        Assert.Equal(CasePriority.Routine, UnfinishedDraft.PriorityOf(AnswerSet.Empty, firstUnanswered: null));
    }

    [Fact]
    public void A_draft_is_due_after_a_day_when_it_reached_the_phq9_and_has_no_case()
    {
        var day = TimeSpan.FromHours(24);

        Assert.True(UnfinishedDraft.IsDue(day, reachedPhq9: true, queuedAlready: false));
        Assert.False(UnfinishedDraft.IsDue(day - TimeSpan.FromTicks(1), reachedPhq9: true, queuedAlready: false));
        Assert.False(UnfinishedDraft.IsDue(day, reachedPhq9: false, queuedAlready: false));
        Assert.False(UnfinishedDraft.IsDue(day, reachedPhq9: true, queuedAlready: true));
    }
}
