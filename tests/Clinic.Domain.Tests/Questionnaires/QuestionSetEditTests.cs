using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Questionnaires;

public sealed class QuestionSetEditTests
{
    private static readonly QuestionSet Intake = BuiltInQuestionSets.Intake;

    public static TheoryData<string, Func<Item, Item>> Locked => new()
    {
        { "code", item => item with { Code = "other" } },
        { "kind", item => item with { Kind = ItemKind.MultipleChoice } },
        { "binding", item => item with { Binding = null } },
        { "instrument", item => item with { Instrument = null } },
        { "required", item => item with { Required = true } },
        { "mayDecline", item => item with { MayDecline = true } },
        { "sticky", item => item with { Sticky = true } },
        { "min", item => item with { Max = 3 } },
        { "maxLength", item => item with { MaxLength = 3 } },
        { "autocomplete", item => item with { Autocomplete = "name" } },
        { "enableWhen", item => item with { EnableWhen = new Condition.Answered("about.sex") } },
        { "options", item => item with { Options = [.. item.Options.Reverse()] } },
    };

    [Fact]
    public void Nothing_changed_is_nothing_to_tell()
    {
        var comparison = QuestionSetEdit.Compare(Intake, Intake);

        Assert.Empty(comparison.Changes);
        Assert.True(comparison.IsAllowed);
        Assert.Equal(Intake, comparison.Edited);
    }

    [Fact]
    public void Words_may_change_and_each_change_is_told()
    {
        var edited = Intake.Change("work.since", item => item with { Text = "How long has it been hard?", Help = "A guess is fine." }) with { Version = "2026.2" };

        var comparison = QuestionSetEdit.Compare(Intake, edited);

        Assert.True(comparison.IsAllowed);
        Assert.Equal(
            [
                "Version: “2026.1” becomes “2026.2”.",
                "Item work.since, wording: “For how long has your work been hard for you?” becomes “How long has it been hard?”.",
                "Item work.since, help: “A guess is fine.” added.",
            ],
            comparison.Changes);
        Assert.Equal(edited, comparison.Edited);
    }

    [Theory]
    [MemberData(nameof(Locked), DisableDiscoveryEnumeration = true)]
    public void What_the_rules_read_is_locked(string part, Func<Item, Item> change)
    {
        var refusal = Assert.Single(QuestionSetEdit.Compare(Intake, Intake.Change("phq9.1", change)).Refusals);

        Assert.Equal($"$.sections[2].items[1].{part}: is locked: only words may change", refusal.ToString());
    }

    [Fact]
    public void Items_and_sections_neither_come_nor_go()
    {
        Assert.Contains(QuestionSetEdit.Compare(Intake, Intake.Without("tx.more")).Refusals, refusal => refusal.Path == "$.sections[10].items");
        Assert.Contains(
            QuestionSetEdit.Compare(Intake, Intake with { Sections = [.. Intake.Sections.SkipLast(1)] }).Refusals, refusal => refusal.Path == "$.sections");
        Assert.Contains(QuestionSetEdit.Compare(Intake, Intake with { Language = "es" }).Refusals, refusal => refusal.Path == "$.language");
    }

    [Fact]
    public void Reworded_published_items_and_options_mark_their_instrument_as_modified()
    {
        var reworded = Intake.Change("phq9.1", item => item with { Text = "Little joy" });
        var relabelled = Intake.Change("gad7.1", item => item with { Options = [item.Options[0] with { Label = "Never" }, .. item.Options.Skip(1)] });

        Assert.Equal(["phq-9"], Modified(QuestionSetEdit.Compare(Intake, reworded)));
        Assert.Equal(["gad-7"], Modified(QuestionSetEdit.Compare(Intake, relabelled)));
        Assert.Contains(QuestionSetEdit.ModifiedMark, QuestionSetEdit.Compare(Intake, reworded).Edited.FindInstrument("phq-9")!.Marks);
    }

    [Fact]
    public void The_mark_of_changed_wording_is_in_the_language_of_the_set_and_there_once()
    {
        var spanish = BuiltInQuestionSets.SpanishFollowUp;

        var edited = QuestionSetEdit.Compare(spanish, spanish.Change("asq.1", item => item with { Text = "Otras palabras" })).Edited;

        var marks = edited.FindInstrument("asq-follow-up")!.Marks;
        Assert.Single(marks, mark => mark == QuestionSetEdit.ModifiedMarkIn("es"));
        Assert.DoesNotContain(QuestionSetEdit.ModifiedMark, marks);
    }

    [Fact]
    public void Help_and_our_own_wording_mark_nothing()
    {
        var helped = Intake.Change("phq9.1", item => item with { Help = "Choose what fits." });
        var own = Intake.Change("ex.1", item => item with { Text = "Work keeps me awake." });

        Assert.Empty(Modified(QuestionSetEdit.Compare(Intake, helped)));
        Assert.Empty(Modified(QuestionSetEdit.Compare(Intake, own)));
    }

    [Fact]
    public void A_modified_instrument_stays_modified_and_nobody_takes_the_mark_away()
    {
        var modified = QuestionSetEdit.Compare(Intake, Intake.Change("phq9.1", item => item with { Text = "Little joy" })).Edited;
        var whitewashed = modified with { Instruments = Intake.Instruments };

        var comparison = QuestionSetEdit.Compare(modified, whitewashed);

        Assert.Equal(["phq-9"], Modified(comparison));
        Assert.Equal(["phq-9"], Modified(QuestionSetEdit.Compare(modified, Intake)));
        Assert.False(QuestionSetEdit.Compare(
            Intake, Intake with { Instruments = [Intake.Instruments[0] with { Licence = "Mine" }, .. Intake.Instruments.Skip(1)] }).IsAllowed);
    }

    private static string[] Modified(QuestionSetComparison comparison) =>
        [.. comparison.Edited.Instruments.Where(instrument => instrument.Modified).Select(instrument => instrument.Code)];
}
