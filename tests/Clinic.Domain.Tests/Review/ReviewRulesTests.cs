using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using CsCheck;

namespace Clinic.Domain.Tests.Review;

public sealed class ReviewRulesTests
{
    [Theory]
    [InlineData(CaseStatus.Waiting, CaseStatus.Claimed, true)]
    [InlineData(CaseStatus.Claimed, CaseStatus.Waiting, true)]
    [InlineData(CaseStatus.Claimed, CaseStatus.Decided, true)]
    [InlineData(CaseStatus.Waiting, CaseStatus.Decided, false)]
    [InlineData(CaseStatus.Decided, CaseStatus.Claimed, false)]
    [InlineData(CaseStatus.Decided, CaseStatus.Waiting, false)]
    public void A_case_goes_from_waiting_by_a_claim_to_a_decision_and_no_further(CaseStatus from, CaseStatus to, bool allowed) =>
        Assert.Equal(allowed, ReviewRules.Allows(from, to));

    [Fact]
    public void A_claimed_case_without_a_safety_concern_can_be_decided() =>
        Assert.Null(Obstacle(SafetyLevel.None));

    [Theory]
    [InlineData(CaseStatus.Waiting, true)]
    [InlineData(CaseStatus.Claimed, false)]
    public void Only_who_holds_the_claim_decides(CaseStatus status, bool yours) =>
        Assert.Equal(DecisionObstacle.NotClaimedByYou, ReviewRules.ObstacleToDecision(status, yours, SafetyLevel.None, [], []));

    [Fact]
    public void A_decided_case_is_not_decided_again() =>
        Assert.Equal(
            DecisionObstacle.AlreadyDecided,
            ReviewRules.ObstacleToDecision(CaseStatus.Decided, claimedByYou: true, SafetyLevel.None, [], []));

    [Theory]
    [InlineData(SafetyLevel.Elevated)]
    [InlineData(SafetyLevel.Urgent)]
    public void A_safety_concern_needs_an_action_first(SafetyLevel level)
    {
        Assert.Equal(DecisionObstacle.SafetyActionMissing, Obstacle(level));
        Assert.Null(Obstacle(level, steps: Spoke(5)));
    }

    [Fact]
    public void A_call_that_nobody_answered_settles_nothing() =>
        Assert.Equal(
            DecisionObstacle.SafetyActionMissing,
            Obstacle(SafetyLevel.Elevated, steps: new SafetyStep(At(5), SafetyActionKind.TriedToReach)));

    [Theory]
    [InlineData(SafetyLevel.None, true)]
    [InlineData(SafetyLevel.Elevated, true)]
    [InlineData(SafetyLevel.Urgent, false)]
    public void The_record_alone_settles_a_concern_only_below_urgent(SafetyLevel level, bool settles)
    {
        var judged = new SafetyStep(At(5), SafetyActionKind.JudgedFromRecord);

        Assert.Equal(settles ? null : DecisionObstacle.SafetyActionMissing, Obstacle(level, [new SafetyAlarm(At(1), true)], judged));
        Assert.Null(Obstacle(level, [new SafetyAlarm(At(1), true)], judged, Spoke(6)));
    }

    [Fact]
    public void What_settles_an_urgent_concern_reached_somebody_and_settles_every_lower_level_too()
    {
        var reached = Enum.GetValues<SafetyActionKind>().Where(kind => ReviewRules.Settles(kind, SafetyLevel.Urgent)).ToList();

        Assert.Equal(
            [
                SafetyActionKind.SpokeWithPerson, SafetyActionKind.AssessedInPerson, SafetyActionKind.HandedToCrisisTeam,
                SafetyActionKind.CalledEmergencyServices, SafetyActionKind.ReachedEmergencyContact,
            ],
            reached);
        Assert.All(reached, kind => Assert.All(Enum.GetValues<SafetyLevel>(), level => Assert.True(ReviewRules.Settles(kind, level))));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("x", false)]
    [InlineData("x x x x x x x x x x x x x x", false)]
    [InlineData("12 34 56 78 90 12 34", false)]
    [InlineData("unnecessarily", false)]
    [InlineData("Fine with crisis", true)]
    [InlineData("Fine with crise", true)]
    [InlineData("Fine with cris", true)]
    [InlineData("Fine with cri", false)]
    [InlineData("Spoke yesterday, in her therapy hour", true)]
    public void A_reason_is_at_least_three_words_and_twelve_letters(string? words, bool isReason) =>
        Assert.Equal(isReason, ReviewRules.IsReason(words));

    [Fact]
    public void No_repetition_of_one_letter_and_no_two_words_are_ever_a_reason() =>
        Gen.Select(Gen.Char.AlphaNumeric, Gen.Int[0, 200], Gen.String.AlphaNumeric).Sample(
            (letter, times, word) =>
            {
                Assert.False(ReviewRules.IsReason(string.Join(' ', Enumerable.Repeat(letter, times))));
                Assert.False(ReviewRules.IsReason($"{new string(letter, times)} {word}"));
            },
            iter: Rounds.Of(1000));

    [Fact]
    public void Only_the_urgent_safety_protocol_asks_why_a_point_stays_open_and_only_while_one_does() =>
        Assert.All(DispositionList.BuiltIn.All, step =>
        {
            var all = Enumerable.Range(0, step.Checklist.Count).ToHashSet();
            Assert.False(ReviewRules.AsksForReason(step, all));
            Assert.All(all, open => Assert.Equal(step.Code == Disposition.UrgentSafety, ReviewRules.AsksForReason(step, all.Where(one => one != open).ToHashSet())));
        });

    [Fact]
    public void An_alert_asks_for_an_action_even_where_the_level_is_none_and_acknowledging_it_is_not_one() =>
        Assert.Equal(DecisionObstacle.SafetyActionMissing, Obstacle(SafetyLevel.None, [new SafetyAlarm(At(1), true)]));

    [Fact]
    public void An_action_of_the_very_moment_of_the_alert_settles_it_and_one_before_does_not()
    {
        SafetyAlarm[] alarms = [new(At(1), true), new(At(5), true)];

        Assert.Null(Obstacle(SafetyLevel.Urgent, alarms, Spoke(5)));
        Assert.Equal(DecisionObstacle.SafetyActionMissing, Obstacle(SafetyLevel.Urgent, alarms, Spoke(4)));
    }

    [Fact]
    public void An_alert_nobody_acknowledged_is_in_the_way_of_a_decision() =>
        Assert.Equal(DecisionObstacle.AlertOpen, Obstacle(SafetyLevel.Urgent, [new SafetyAlarm(At(1), false)], Spoke(5)));

    private static DateTimeOffset At(int minute) => new(2026, 3, 2, 9, minute, 0, TimeSpan.Zero);

    private static SafetyStep Spoke(int minute) => new(At(minute), SafetyActionKind.SpokeWithPerson);

    private static DecisionObstacle? Obstacle(SafetyLevel safety, SafetyAlarm[]? alarms = null, params SafetyStep[] steps) =>
        ReviewRules.ObstacleToDecision(CaseStatus.Claimed, claimedByYou: true, safety, alarms ?? [], steps);
}
