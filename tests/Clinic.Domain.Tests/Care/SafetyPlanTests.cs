using Clinic.Domain.Care;
using CsCheck;

namespace Clinic.Domain.Tests.Care;

public sealed class SafetyPlanTests
{
    [Fact]
    public void A_plan_is_read_back_as_it_was_written() => Gen.String.Array[6].Where(parts => parts.Any(part => part.Trim().Length > 0)).Sample(
        parts =>
        {
            var plan = new SafetyPlan(Enum.GetValues<SafetyPlanPart>().Zip(parts).ToDictionary(one => one.First, one => one.Second));
            Assert.Equal(plan, SafetyPlan.Parse(plan.ToJson()));
            Assert.Equal(plan.ToJson(), SafetyPlan.Parse(plan.ToJson()).ToJson());
        },
        iter: Rounds.Of(300));

    [Fact]
    public void The_parts_come_in_the_order_in_which_a_person_uses_them()
    {
        var plan = new SafetyPlan(new Dictionary<SafetyPlanPart, string>
        {
            [SafetyPlanPart.Surroundings] = "Jo keeps the tablets",
            [SafetyPlanPart.WarningSigns] = " I stop answering calls ",
            [SafetyPlanPart.People] = "  ",
        });

        Assert.Equal([SafetyPlanPart.WarningSigns, SafetyPlanPart.Surroundings], plan.Written);
        Assert.Equal("I stop answering calls", plan[SafetyPlanPart.WarningSigns]);
        Assert.Equal("", plan[SafetyPlanPart.People]);
        Assert.DoesNotContain("calls", plan.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_without_words_or_with_too_many_is_refused_and_the_message_repeats_none()
    {
        Assert.Throws<ArgumentException>(() => new SafetyPlan(new Dictionary<SafetyPlanPart, string>()));
        Assert.Throws<ArgumentException>(() => new SafetyPlan(new Dictionary<SafetyPlanPart, string> { [SafetyPlanPart.People] = "   " }));
        var longest = new string('a', CareLimits.PlanPart);
        Assert.Equal(longest, new SafetyPlan(new Dictionary<SafetyPlanPart, string> { [SafetyPlanPart.People] = longest })[SafetyPlanPart.People]);
        var refused = Assert.Throws<ArgumentException>(() => new SafetyPlan(new Dictionary<SafetyPlanPart, string> { [SafetyPlanPart.People] = longest + "b" }));
        Assert.DoesNotContain("aaa", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"Other\":\"x\"}")]
    [InlineData("{\"17\":\"x\"}")]
    [InlineData("[]")]
    public void What_is_no_plan_is_refused(string text) => Assert.Throws<FormatException>(() => SafetyPlan.Parse(text));

    [Fact]
    public void Every_part_way_party_and_outcome_has_words_and_a_code_of_its_own()
    {
        IEnumerable<string>[] kinds =
        [
            Enum.GetValues<SafetyPlanPart>().Select(SafetyPlanWording.Label), Enum.GetValues<SafetyPlanPart>().Select(SafetyPlanWording.Hint),
            Enum.GetValues<ContactWay>().Select(ContactCodes.Label), Enum.GetValues<ContactParty>().Select(ContactCodes.Label),
            Enum.GetValues<ContactOutcome>().Select(ContactCodes.Label),
        ];

        Assert.All(kinds, texts => Assert.Equal(texts.Count(), texts.Where(text => text.Length > 0).Distinct().Count()));
        Assert.All(Enum.GetValues<ContactWay>(), one => Assert.Equal(one, ContactCodes.ParseWay(one.ToCode())));
        Assert.All(Enum.GetValues<ContactParty>(), one => Assert.Equal(one, ContactCodes.ParseParty(one.ToCode())));
        Assert.All(Enum.GetValues<ContactOutcome>(), one => Assert.Equal(one, ContactCodes.ParseOutcome(one.ToCode())));
        Assert.Throws<FormatException>(() => ContactCodes.ParseOutcome("perhaps"));
    }
}
