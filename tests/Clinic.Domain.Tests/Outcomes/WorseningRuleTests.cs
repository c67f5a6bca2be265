using Clinic.Domain.Outcomes;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;

namespace Clinic.Domain.Tests.Outcomes;

public sealed class WorseningRuleTests
{
    private static OutcomePoint Well => new()
    {
        Exhaustion = 2m,
        Cynicism = 2m,
        Efficacy = 4m,
        Phq9 = 3,
        Gad7 = 3,
        Peak = AnswerSet.Empty,
    };

    [Theory]
    [InlineData("phq9", 8, "phq9", false)]
    [InlineData("phq9", 9, "phq9", true)]
    [InlineData("gad7", 6, "gad7", false)]
    [InlineData("gad7", 7, "gad7", true)]
    [InlineData("exhaustion", 3.30, "exhaustion", false)]
    [InlineData("exhaustion", 3.31, "exhaustion", true)]
    [InlineData("cynicism", 3.64, "cynicism", false)]
    [InlineData("cynicism", 3.65, "cynicism", true)]
    [InlineData("efficacy", 2.45, "efficacy", false)]
    [InlineData("efficacy", 2.44, "efficacy", true)]
    public void A_change_counts_from_its_reliable_difference_in_the_bad_direction(string measure, decimal now, string code, bool told)
    {
        var signs = WorseningRule.Judge(Well, With(measure, now));

        Assert.Equal(told ? [code] : [], signs.Select(sign => WorseningSign.ToCodes([sign]).Split(':')[0]));
    }

    [Theory]
    [InlineData(9, 10, true)]
    [InlineData(9, 9, false)]
    [InlineData(10, 12, false)]
    [InlineData(8, 14, true)]
    public void PHQ9_newly_at_ten_counts_however_small_the_step(int before, int now, bool told) => Assert.Equal(
        told, WorseningRule.Judge(Well with { Phq9 = before }, Well with { Phq9 = now }).Any(sign => sign.Kind == WorseningKind.Phq9NewlyPositive));

    [Fact]
    public void Every_sign_is_told_the_weightiest_first()
    {
        var signs = WorseningRule.Judge(Well with { Phq9 = 8 }, new()
        {
            Exhaustion = 4m,
            Cynicism = 4m,
            Efficacy = 1m,
            Phq9 = 14,
            Gad7 = 9,
            Peak = Peak(("phq9.9", 1)),
        });

        Assert.Equal(Enum.GetValues<WorseningKind>(), signs.Select(sign => sign.Kind));
        Assert.Equal("safety-answer phq9-newly-positive:8:14 phq9:8:14 gad7:3:9 exhaustion:2:4 cynicism:2:4 efficacy:4:1", WorseningSign.ToCodes(signs));
        Assert.Equal("PHQ-9 from 8 to 14: newly at or over 10", WorseningWording.Say(signs[1]));
    }

    [Theory]
    [InlineData("phq9.9", 0, 1, true)]
    [InlineData("phq9.9", 1, 2, true)]
    [InlineData("phq9.9", 1, 1, false)]
    [InlineData("phq9.9", 2, 1, false)]
    [InlineData("asq.1", 0, 1, true)]
    [InlineData("asq.4", 0, 1, true)]
    [InlineData("asq.4when", 0, 2, true)]
    [InlineData("asq.5", 0, 1, true)]
    [InlineData("asq.5", 1, 1, false)]
    [InlineData("phq9.1", 0, 3, false)]
    public void A_safety_answer_counts_where_it_is_higher_than_at_baseline(string code, int before, int now, bool told) => Assert.Equal(
        told ? [new WorseningSign(WorseningKind.SafetyAnswer)] : [],
        WorseningRule.Judge(Well with { Peak = Peak((code, before)) }, Well with { Peak = Peak((code, now)) }));

    [Fact]
    public void A_safety_answer_that_was_not_given_at_baseline_counts_from_none() => Assert.Equal(
        [new WorseningSign(WorseningKind.SafetyAnswer)], WorseningRule.Judge(Well, Well with { Peak = Peak(("asq.2", 1)) }));

    [Theory]
    [InlineData("", "elevated-now", true)]
    [InlineData("elevated-now", "elevated-now", false)]
    [InlineData("elevated-now", "elevated-now told-to-harm", true)]
    [InlineData("elevated-now", "", false)]
    public void A_sign_of_mood_or_psychosis_counts_where_it_is_new(string before, string now, bool told) => Assert.Equal(
        told, WorseningRule.Judge(Well with { Peak = Signs(before) }, Well with { Peak = Signs(now) }).Count > 0);

    [Fact]
    public void What_is_unknown_at_one_of_the_two_times_says_nothing()
    {
        var nothing = new OutcomePoint { Peak = AnswerSet.Empty };
        var worst = new OutcomePoint { Exhaustion = 6m, Cynicism = 6m, Efficacy = 0m, Phq9 = 27, Gad7 = 21, Peak = AnswerSet.Empty };

        Assert.Empty(WorseningRule.Judge(nothing, worst));
        Assert.Empty(WorseningRule.Judge(worst, nothing));
    }

    [Fact]
    public void Nobody_is_worse_than_themselves_and_never_both_ways()
    {
        var chance = new Random(20261125);
        for (var round = 0; round < Rounds.Of(2_000); round++)
        {
            var (one, other) = (Any(chance), Any(chance));
            Assert.Empty(WorseningRule.Judge(one, one));
            var (there, back) = (WorseningRule.Judge(one, other), WorseningRule.Judge(other, one));
            Assert.DoesNotContain(there, sign => sign.Kind != WorseningKind.SafetyAnswer && back.Any(other => other.Kind == sign.Kind));
            Assert.Equal(there, WorseningSign.ParseCodes(WorseningSign.ToCodes(there)));
        }
    }

    [Theory]
    [InlineData(CasePriority.Routine, CasePriority.High)]
    [InlineData(CasePriority.High, CasePriority.High)]
    [InlineData(CasePriority.Urgent, CasePriority.Urgent)]
    public void Worsening_makes_a_case_high_at_least(CasePriority screened, CasePriority expected)
    {
        Assert.Equal(expected, WorseningRule.Raise(screened, [new WorseningSign(WorseningKind.Gad7, 3, 9)]));
        Assert.Equal(screened, WorseningRule.Raise(screened, []));
    }

    [Theory]
    [InlineData("sadness")]
    [InlineData("phq9:1")]
    [InlineData("phq9:one:2")]
    public void Codes_of_another_form_are_refused(string codes) => Assert.Throws<FormatException>(() => WorseningSign.ParseCodes(codes));

    private static OutcomePoint With(string measure, decimal value) => measure switch
    {
        "phq9" => Well with { Phq9 = (int)value },
        "gad7" => Well with { Gad7 = (int)value },
        "exhaustion" => Well with { Exhaustion = value },
        "cynicism" => Well with { Cynicism = value },
        "efficacy" => Well with { Efficacy = value },
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    private static OutcomePoint Any(Random chance) => new()
    {
        Exhaustion = chance.Next(6) == 0 ? null : chance.Next(31) / 5m,
        Cynicism = chance.Next(6) == 0 ? null : chance.Next(31) / 5m,
        Efficacy = chance.Next(6) == 0 ? null : Math.Round(chance.Next(37) / 6m, 4),
        Phq9 = chance.Next(6) == 0 ? null : chance.Next(28),
        Gad7 = chance.Next(6) == 0 ? null : chance.Next(22),
        Peak = Peak(("phq9.9", chance.Next(4)), ("asq.1", chance.Next(2)), ("asq.5", chance.Next(2))),
    };

    private static AnswerSet Peak(params (string Code, int Value)[] answers)
    {
        var set = new AnswerSet.Builder();
        foreach (var (code, value) in answers)
            set.Set(AnswerCodes.All.Single(one => one.Name == code), value);
        return set.Build();
    }

    private static AnswerSet Signs(string codes) =>
        new AnswerSet.Builder().Set(AnswerCodes.MentalStateNow, codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Build();
}
