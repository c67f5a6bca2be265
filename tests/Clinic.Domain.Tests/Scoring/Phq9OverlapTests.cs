using Clinic.Domain.Scoring;
using Clinic.Domain.Tests.Screening;
using CsCheck;

namespace Clinic.Domain.Tests.Scoring;

public sealed class Phq9OverlapTests
{
    [Fact]
    public void The_groups_hold_the_items_that_the_clinical_page_names()
    {
        var overlap = Phq9Overlap.Of(Answered.Phq9(1, 2, 3, 3, 1, 0, 2, 1, 1));

        Assert.Equal([1, 2, 6, 9], overlap.In(Phq9Group.Mood).Select(item => item.Number));
        Assert.Equal([3, 4, 7], overlap.In(Phq9Group.SharedWithExhaustion).Select(item => item.Number));
        Assert.Equal([5, 8], overlap.In(Phq9Group.OtherBodily).Select(item => item.Number));
        Assert.Equal([4, 8, 2], Enum.GetValues<Phq9Group>().Select(overlap.Points));
        Assert.Equal([12, 9, 6], Enum.GetValues<Phq9Group>().Select(overlap.Most));
        Assert.Equal(14, overlap.Sum);
    }

    [Fact]
    public void An_unanswered_item_has_no_points_rather_than_none()
    {
        var overlap = Phq9Overlap.Of(Answered.Phq9(1, 2, 3, 3, 1, 0, 2, 1, 1).Without("phq9.6"));

        Assert.Null(overlap.Items[5].Points);
        Assert.Equal(1, overlap.Unanswered);
    }

    [Fact]
    public void The_points_of_the_groups_are_the_sum_of_the_answered_items() => AnyAnswers.Gen.Sample(
        answers =>
        {
            var overlap = Phq9Overlap.Of(answers);
            Assert.Equal(Phq9Items.Of(answers).AnsweredSum, Enum.GetValues<Phq9Group>().Sum(overlap.Points));
            Assert.Equal(Phq9Items.Of(answers).Unanswered, overlap.Unanswered);
        },
        iter: Rounds.Of(500));

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void There_is_no_other_item(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => Phq9Overlap.GroupOf(number));
}
