using Clinic.Domain.Instruments;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Instruments;

public sealed class BuiltInInstrumentsTests
{
    private static readonly string[] Shells = ["bat-23", "cbi", "mbi-gs", "olbi"];

    [Fact]
    public void Ten_packs_ship()
    {
        Assert.Equal(
            ["audit-c", "bat-23", "burnout-inventory", "cbi", "gad-2", "gad-7", "mbi-gs", "olbi", "phq-2", "phq-9"],
            BuiltInInstruments.All.Select(pack => pack.Code));
    }

    [Fact]
    public void What_may_not_be_shown_ships_as_slots_without_a_word_of_it()
    {
        Assert.Equal(Shells, BuiltInInstruments.All.Where(pack => pack.Wording == PackWording.Slots).Select(pack => pack.Code));
        Assert.DoesNotContain(BuiltInInstruments.All, pack => pack.Wording == PackWording.Licensed);
        Assert.All(Shells.Select(Packs.BuiltIn), pack =>
        {
            Assert.All(pack.Items, item => Assert.Null(item.Text));
            Assert.All(pack.Scales.SelectMany(scale => scale.Options), option => Assert.Null(option.Label));
        });
    }

    [Fact]
    public void A_pack_has_the_same_words_and_answers_as_the_intake()
    {
        var intake = BuiltInQuestionSets.Intake;
        foreach (var pack in BuiltInInstruments.All.Where(pack => !Shells.Contains(pack.Code)))
        {
            foreach (var item in pack.Items)
            {
                var asked = intake.FindItem(item.Code)!;
                Assert.Equal(asked.Text, item.Text);
                Assert.Equal(
                    asked.Options.Select(option => (option.Value, option.Label)),
                    pack.Scales.Single(scale => scale.Code == item.Scale).Options.Select(option => ((int?)option.Value, option.Label!)));
            }
        }
    }

    [Fact]
    public void Question_sets_and_packs_score_and_band_alike()
    {
        var compared = 0;
        foreach (var (set, instrument) in BuiltInQuestionSets.All.SelectMany(set => set.Instruments.Select(one => (set, one)))
            .Where(pair => !pair.one.Code.StartsWith("asq", StringComparison.Ordinal)))
        {
            var pack = Packs.BuiltIn(instrument.Code);

            // The packs speak English; a set tells in its own language where its wording comes from.
            if (set.Language == "en")
            {
                Assert.Equal(instrument.Licence, pack.Licence);
                Assert.Equal(instrument.Source, pack.Source);
            }

            foreach (var subscale in instrument.Subscales)
            {
                var score = pack.Scores.Single(one => one.Code == subscale.Code);
                Assert.Equal(subscale.Bands.Select(band => (band.Code, band.From)), score.Bands.Select(band => (band.Code, band.From)));
                if (set.Language == "en")
                    Assert.Equal(subscale.Bands, score.Bands);
                Assert.Equal(subscale.Items, score.Items);
                Assert.Equal(subscale.Reversed, score.Reversed);
                Assert.Equal(subscale.MinimumAnswered, score.MinimumAnswered);
                Assert.Equal(subscale.MustBeAnswered, score.MustBeAnswered);
                compared++;
            }
        }

        Assert.Equal(11 * BuiltInQuestionSets.All.Select(set => set.Language).Distinct().Count(), compared);
    }

    [Fact]
    public void Bands_and_rule_set_have_the_same_cut_offs()
    {
        var (burnout, mood) = (RuleSets.V2026_1.Burnout, RuleSets.V2026_1.Mood);

        Assert.Equal(burnout.Exhaustion.Value, From("burnout-inventory", "exhaustion", "high"));
        Assert.Equal(burnout.Cynicism.Value, From("burnout-inventory", "cynicism", "high"));
        // Low up to 3.55 and higher from 3.56: no mean of five or six whole answers lies between.
        Assert.Equal(burnout.Efficacy.Value + 0.01m, From("burnout-inventory", "efficacy", "higher"));
        Assert.All(Packs.BuiltIn("mbi-gs").Scores.Concat(Packs.BuiltIn("burnout-inventory").Scores).Where(score => score.Code == "composite"), composite =>
        {
            Assert.Equal([0m, burnout.CompositeSome.Value, burnout.CompositeSevere.Value], composite.Bands.Select(band => band.From));
            Assert.Equal(
                [burnout.Weights.Exhaustion, burnout.Weights.Cynicism, burnout.Weights.Efficacy], composite.Parts.Select(part => part.Weight));
        });
        Assert.Equal(mood.Phq9.Value, From("phq-9", "total", "moderate"));
        Assert.Equal(mood.PriorityPhq9.Value, From("phq-9", "total", "moderately-severe"));
        Assert.Equal(mood.AdjustmentPhq9.Value, From("phq-9", "total", "mild"));
        Assert.Equal(mood.AdjustmentGad7.Value, From("gad-7", "total", "mild"));
        Assert.Equal(mood.Anxiety.Value, From("gad-7", "total", "moderate"));
        Assert.Equal(mood.Alcohol.Value, From("audit-c", "total", "risk-unless-male"));
        Assert.Equal(mood.AlcoholMale.Value, From("audit-c", "total", "risk"));
    }

    [Fact]
    public void The_means_of_the_rule_set_need_as_many_answers_as_the_pack()
    {
        var burnout = RuleSets.V2026_1.Burnout;

        Assert.Equal(
            [burnout.FewestExhaustion, burnout.FewestCynicism, burnout.FewestEfficacy],
            Packs.BuiltIn("burnout-inventory").Scores.Take(3).Select(score => score.MinimumAnswered));
    }

    private static decimal From(string pack, string score, string band) =>
        Packs.BuiltIn(pack).Scores.Single(one => one.Code == score).Bands.Single(one => one.Code == band).From;
}
