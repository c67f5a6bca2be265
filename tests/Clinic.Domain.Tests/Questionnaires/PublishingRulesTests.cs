using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Questionnaires;

public sealed class PublishingRulesTests
{
    private static readonly QuestionSet Intake = BuiltInQuestionSets.Intake;

    public static TheoryData<string, string, Func<Item, Item>> Changes => new()
    {
        { "phq9.2", "$.sections[2].items[2].binding: phq9.1 is bound by another item", item => item with { Binding = AnswerCodes.Phq9[0] } },
        { "phq9.2", "$.sections[2].items[2].code: must be phq9.2, as bound", item => item with { Code = "phq9.two" } },
        { "phq9.2", "$.sections[2].items[2].code: phq9.1 is used by another item", item => item with { Code = "phq9.1" } },
        { "phq9.2", "$.sections[2].items[2].code: takes small letters, digits, dots and hyphens", item => item with { Code = "PHQ9 2" } },
        { "phq9.2", "$.sections[2].items[2].options: must be exactly those of phq9.2", item => item with { Options = [.. item.Options.Skip(1)] } },
        { "phq9.2", "$.sections[2].items[2].options: repeat a value", item => item with { Options = [.. item.Options, item.Options[0] with { Label = "Other" }] } },
        { "phq9.2", "$.sections[2].items[2].options: repeat a label", item => item with { Options = [.. item.Options.Select(option => option with { Label = "Same" })] } },
        { "phq9.2", "$.sections[2].items[2].kind: does not fit phq9.2", item => item with { Kind = ItemKind.WholeNumber, Options = [] } },
        { "phq9.2", "$.sections[2].items[2].text: is empty", item => item with { Text = " " } },
        { "phq9.2", "$.sections[2].items[2].instrument: is not an instrument of this set", item => item with { Instrument = "phq-99" } },
        { "phq9.2", "$.sections[2].items[2].enableWhen: asq.1 is not an earlier question", item => item with { EnableWhen = new Condition.Is("asq.1", 1) } },
        { "phq9.2", "$.sections[2].items[2].enableWhen: phq9.2 is not an earlier question", item => item with { EnableWhen = new Condition.Is("phq9.2", 1) } },
        { "phq9.2", "$.sections[2].items[2].enableWhen: phq9.stem is not an earlier question", item => item with { EnableWhen = new Condition.Answered("phq9.stem") } },
        { "phq9.2", "$.sections[2].items[2].sticky: needs a condition", item => item with { Sticky = true } },
        { "phq9.2", "$.sections[2].items[2].min: belongs to a whole number only", item => item with { Min = 1 } },
        { "phq9.9", "$.sections[2].items[9].mayDecline: must be offered on a safety question", item => item with { MayDecline = false } },
        { "phq9.9", "$.sections[2].items[9].required: must be set on a safety question", item => item with { Required = false } },
        { "asq.5", "$.sections[2].items[17].sticky: must be set: the question stays once it was due", item => item with { Sticky = false } },
        { "mh.now", "$.sections[7].items[6].options: must be exactly those of mh.now", item => item with { Options = [.. item.Options.Where(option => !option.Exclusive)] } },
        { "mh.now", "$.sections[7].items[6].options: have more than one that stands alone", item => item with { Options = [.. item.Options.Select(option => option with { Exclusive = true })] } },
        { "about.hours", "$.sections[1].items[3].min: needs min and max, in this order", item => item with { Min = 200 } },
        { "about.phone", "$.sections[1].items[4].maxLength: is outside the limits", item => item with { MaxLength = 0 } },
        { "about.hours", "$.sections[1].items[3].binding: is derived and never asked", item => item with { Code = "tx.trials", Binding = AnswerCodes.AntidepressantTrials } },
        { "consent.what", "$.sections[0].items[0].required: belongs to a question only", item => item with { Required = true } },
    };

    [Fact]
    public void Every_built_in_set_may_be_published()
    {
        Assert.All(BuiltInQuestionSets.All, set => Assert.Empty(PublishingRules.Check(set)));
    }

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void A_set_that_breaks_a_rule_may_not(string code, string fault, Func<Item, Item> change)
    {
        Assert.Contains(fault, PublishingRules.Check(Intake.Change(code, change)).Select(found => found.ToString()));
    }

    [Fact]
    public void An_intake_without_a_bound_item_may_not_whichever_it_is()
    {
        Assert.All(RequiredCodes.Intake, code => Assert.Contains(
            $"$.sections: no item is bound to {code.Name}", PublishingRules.Check(Intake.Without(code.Name)).Select(found => found.ToString())));
    }

    [Fact]
    public void An_intake_without_an_item_that_is_read_by_name_may_not()
    {
        Assert.All(RequiredCodes.IntakeItems, code => Assert.Contains(
            $"$.sections: the item {code} is missing", PublishingRules.Check(Intake.Without(code)).Select(found => found.ToString())));
    }

    [Fact]
    public void A_follow_up_has_a_shorter_list()
    {
        var followUp = BuiltInQuestionSets.FollowUp;

        Assert.Null(followUp.FindItem("su.drugs"));
        Assert.Contains(PublishingRules.Check(followUp.Without("ci")), fault => fault.Reason == "no item is bound to ci");
    }

    [Fact]
    public void Two_sections_cannot_share_a_code_and_minutes_are_never_none()
    {
        var twice = Intake with { Sections = [.. Intake.Sections, Intake.Sections[0] with { EstimatedMinutes = 0 }] };

        var faults = PublishingRules.Check(twice).Select(fault => fault.ToString()).ToArray();

        Assert.Contains("$.sections[12].code: is used by another section", faults);
        Assert.Contains("$.sections[12].estimatedMinutes: is less than 1", faults);
    }

    [Fact]
    public void The_scores_of_an_instrument_name_items_of_the_set_and_bands_that_rise()
    {
        var phq = Intake.Instruments[0];
        var broken = phq.Subscales[0] with { Items = ["phq9.99"], MinimumAnswered = 7, Bands = [.. phq.Subscales[0].Bands.Reverse()] };

        var faults = PublishingRules.Check(Intake with { Instruments = [phq with { Subscales = [broken] }, .. Intake.Instruments.Skip(1)] });

        Assert.Equal(
            [
                "$.instruments[0].subscales[0].items: phq9.99 is not a scored item of this set",
                "$.instruments[0].subscales[0].items: must hold the reversed ones and those that must be answered",
                "$.instruments[0].subscales[0].minimumAnswered: is not between 1 and the number of items",
                "$.instruments[0].subscales[0].bands: do not rise",
            ],
            faults.Select(fault => fault.ToString()));
    }
}
