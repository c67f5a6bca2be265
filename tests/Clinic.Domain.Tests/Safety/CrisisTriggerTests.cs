using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;

namespace Clinic.Domain.Tests.Safety;

public sealed class CrisisTriggerTests
{
    [Theory]
    [InlineData("phq9.9", "0:- 1:yes 2:yes 3:yes")]
    [InlineData("asq.1", "0:- 1:yes")]
    [InlineData("asq.4when", "0:- 1:- 2:yes")]
    [InlineData("asq.5", "0:- 1:yes")]
    [InlineData("phq9.8", "0:- 1:- 2:- 3:-")]
    [InlineData("preg", "0:- 1:-")]
    [InlineData("mh.now", "elevated-now:- voices-or-beliefs-now:- told-to-harm:yes none:-")]
    public void An_option_raises_the_contacts_when_it_alone_puts_a_draft_at_risk(string code, string expected)
    {
        var item = BuiltInQuestionSets.Intake.FindItem(code)!;

        var raised = item.Options.Select(option => FormattableString.Invariant(
            $"{option.Code ?? FormattableString.Invariant($"{option.Value}")}:{(CrisisTrigger.IsRaisedBy(item, option) ? "yes" : "-")}"));

        Assert.Equal(expected, string.Join(' ', raised));
        Assert.Equal(expected.Contains("yes", StringComparison.Ordinal), CrisisTrigger.IsRaisedBy(item));
    }

    [Fact]
    public void Nothing_is_asked_of_no_item_and_no_option()
    {
        var item = BuiltInQuestionSets.Intake.FindItem("phq9.9")!;

        Assert.Throws<ArgumentNullException>("item", () => CrisisTrigger.IsRaisedBy(null!, item.Options[0]));
        Assert.Throws<ArgumentNullException>("option", () => CrisisTrigger.IsRaisedBy(item, null!));
        Assert.Throws<ArgumentNullException>("item", () => CrisisTrigger.IsRaisedBy(null!));
    }
}
