using Clinic.Domain.Agreement;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Agreement;

public sealed class DrawRulesTests
{
    [Theory]
    [InlineData(0, 0.0, false)]
    [InlineData(1, 0.0099, true)]
    [InlineData(1, 0.01, false)]
    [InlineData(50, 0.4999, true)]
    [InlineData(50, 0.5, false)]
    [InlineData(100, 0.9999999, true)]
    public void A_draw_hits_the_share_that_is_set_and_no_more(int share, double drawn, bool hits) =>
        Assert.Equal(hits, DrawRules.Hits(share, drawn));

    [Theory]
    [InlineData(-1, 0.5)]
    [InlineData(101, 0.5)]
    [InlineData(50, -0.1)]
    [InlineData(50, 1.0)]
    public void A_share_or_a_number_outside_its_range_is_refused(int share, double drawn) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DrawRules.Hits(share, drawn));

    [Theory]
    [InlineData(Classification.BelowThreshold, "", SafetyLevel.None, CasePriority.Routine, true)]
    [InlineData(Classification.BelowThreshold, "anxiety", SafetyLevel.None, CasePriority.Routine, false)]
    [InlineData(Classification.BelowThreshold, "", SafetyLevel.Elevated, CasePriority.Routine, false)]
    [InlineData(Classification.BelowThreshold, "", SafetyLevel.None, CasePriority.High, false)]
    [InlineData(Classification.SituationalBurnout, "", SafetyLevel.None, CasePriority.Routine, false)]
    [InlineData(Classification.Indeterminate, "", SafetyLevel.None, CasePriority.Routine, false)]
    [InlineData(null, "", SafetyLevel.None, CasePriority.Routine, false)]
    public void Only_a_case_that_nothing_called_attention_to_is_unflagged(
        Classification? classification, string flags, SafetyLevel safety, CasePriority priority, bool unflagged) =>
        Assert.Equal(unflagged, DrawRules.IsUnflagged(classification, flags, safety, priority));

    [Theory]
    [InlineData(FlagKind.MoodOrPsychosisNow)]
    [InlineData(FlagKind.MedicalRedFlag)]
    [InlineData(FlagKind.SafetyIncomplete)]
    [InlineData(FlagKind.PsychosisHistory)]
    [InlineData(FlagKind.BipolarScreen)]
    [InlineData(FlagKind.Perinatal)]
    public void What_may_be_dangerous_is_shown_before_a_blind_reading(FlagKind flag) => Assert.True(DrawRules.ShowsBlind(flag));

    [Theory]
    [InlineData(FlagKind.MoodWorkBound)]
    [InlineData(FlagKind.PossibleDepression)]
    [InlineData(FlagKind.TreatmentResistant)]
    [InlineData(FlagKind.ExhaustionOnly)]
    public void What_gives_the_suggestion_away_is_not(FlagKind flag) => Assert.False(DrawRules.ShowsBlind(flag));
}
