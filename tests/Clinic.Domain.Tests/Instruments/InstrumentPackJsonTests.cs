using System.Text.Json.Nodes;
using Clinic.Domain.Instruments;

namespace Clinic.Domain.Tests.Instruments;

public sealed class InstrumentPackJsonTests
{
    public static TheoryData<string, string, string> Broken => new()
    {
        { "$", "{ \"surprise\": 1 }", "surprise: is not known here" },
        { "$", "{ \"source\": null }", "source: is missing" },
        { "$", "{ \"licence\": null }", "licence: is missing" },
        { "$", "{ \"wording\": \"stolen\" }", "wording: is none of own, published-free, slots, licensed" },
        { "$", "{ \"code\": \"Small One\" }", "code: holds more than small letters, digits, points and hyphens" },
        { "$", "{ \"scores\": [] }", "scores: is empty" },
        { "scales[0].options[1]", "{ \"value\": 0 }", "scales[0].options[1].value: 0 is there twice" },
        { "scales[0].options[1]", "{ \"points\": 25 }", "scales[0].options: give points for some answers and not for others" },
        { "scales[0].options[1]", "{ \"label\": null }", "scales[0].options[1].label: is missing" },
        { "items[1]", "{ \"code\": \"s.1\" }", "items[1].code: s.1 is there twice" },
        { "items[1]", "{ \"scale\": \"six\" }", "items[1].scale: six is not a scale of this pack" },
        { "items[1]", "{ \"text\": null }", "items[1].text: is missing" },
        { "items[1]", "{ \"slot\": \"x\" }", "items[1].slot: stands in a pack that has words" },
        { "items[1]", "{ \"skip\": { \"item\": \"s.3\", \"is\": 0, \"countsAs\": 0 } }", "items[1].skip.item: s.3 is not an earlier item of this pack" },
        { "items[1]", "{ \"skip\": { \"item\": \"s.1\", \"is\": 9, \"countsAs\": 0 } }", "items[1].skip.is: is no answer of s.1" },
        { "items[1]", "{ \"skip\": { \"item\": \"s.1\", \"is\": 0, \"countsAs\": 9 } }", "items[1].skip.countsAs: is no answer of this item" },
        { "criticalItems[0]", "{ \"item\": \"s.4\" }", "criticalItems[0].item: s.4 is not an item of this pack" },
        { "criticalItems[0]", "{ \"atLeast\": 5 }", "criticalItems[0].atLeast: is beyond every answer of the item" },
        { "scores[1]", "{ \"code\": \"total\" }", "scores[1].code: total is there twice" },
        { "scores[1]", "{ \"items\": [\"s.1\", \"s.7\"] }", "scores[1].items[1]: s.7 is not an item of this pack" },
        { "scores[1]", "{ \"items\": [\"s.1\", \"s.1\"] }", "scores[1].items[1]: s.1 is there twice" },
        { "scores[1]", "{ \"minimumAnswered\": 3 }", "scores[1].minimumAnswered: is not between 1 and the number of items, 2" },
        { "scores[1]", "{ \"minimumAnswered\": 0 }", "scores[1].minimumAnswered: is not between 1 and the number of items, 2" },
        { "scores[1]", "{ \"reversed\": [\"s.3\"] }", "scores[1].reversed[0]: s.3 is not an item of this score" },
        { "scores[1]", "{ \"mustBeAnswered\": [\"s.3\"] }", "scores[1].mustBeAnswered[0]: s.3 is not an item of this score" },
        { "scores[1]", "{ \"weights\": [{ \"item\": \"s.1\", \"weight\": 1 }] }", "scores[1].weights: s.2 has no weight" },
        { "scores[1]", "{ \"weights\": [{ \"item\": \"s.1\", \"weight\": 0 }, { \"item\": \"s.2\", \"weight\": 1 }] }", "scores[1].weights[0].weight: is not above 0 and at most 1000" },
        { "scores[1]", "{ \"rounding\": \"half-up\" }", "scores[1].rounding: is given for a score that is never prorated" },
        { "scores[0]", "{ \"rounding\": null }", "scores[0].rounding: is missing: a sum with items missing has to say how it is rounded" },
        { "scores[0]", "{ \"weights\": [{ \"item\": \"s.1\", \"weight\": 0.5 }, { \"item\": \"s.2\", \"weight\": 1 }, { \"item\": \"s.3\", \"weight\": 1 }] }", "scores[0].rounding: is to whole numbers where points or weights are not whole" },
        { "scores[1]", "{ \"dimension\": \"joy\" }", "scores[1].dimension: is none of exhaustion, cynicism, efficacy" },
        { "scores[0].bands[0]", "{ \"from\": 1 }", "scores[0].bands[0].from: 1 leaves a gap: the lowest possible score is 0" },
        { "scores[0].bands[2]", "{ \"from\": 4 }", "scores[0].bands[2].from: 4 overlaps the band before it" },
        { "scores[0].bands[2]", "{ \"from\": 3 }", "scores[0].bands[2].from: 3 is below the band before it, 4" },
        { "scores[0].bands[2]", "{ \"from\": 13 }", "scores[0].bands[2].from: 13 is never reached: the highest possible score is 12" },
        { "scores[0].bands[2]", "{ \"code\": \"low\" }", "scores[0].bands[2].code: low is there twice" },
        { "scores[2].parts[0]", "{ \"score\": \"both\" }", "scores[2].parts[0].score: both is not an earlier score of this pack" },
        { "scores[2].parts[0]", "{ \"weight\": null }", "scores[2].parts[0].weight: is missing" },
        { "scores[2]", "{ \"items\": [\"s.1\"] }", "scores[2]: is made of other scores and of items at once" },
        { "scores[2]", "{ \"minimumAnswered\": 1 }", "scores[2].minimumAnswered: is not known here" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_pack_names_the_file_the_place_and_the_reason(string place, string change, string fault)
    {
        var json = Packs.SmallBut(pack => Merge(Find(pack, place), JsonNode.Parse(change)!.AsObject()));

        Assert.Equal($"packs/x.json: {fault}", InstrumentPackJson.Check(json, "packs/x.json")[0].ToString());
        Assert.Equal($"packs/x.json: {fault}", Assert.Throws<InstrumentPackException>(() => Packs.Read(json)).Message);
    }

    [Fact]
    public void A_reversed_item_needs_a_range()
    {
        var json = Packs.SmallBut(pack =>
        {
            foreach (var option in pack["scales"]![0]!["options"]!.AsArray())
            {
                option!["points"] = 1;
            }
        });

        Assert.Equal("scores[0].reversed[0]", InstrumentPackJson.Check(json, "x")[0].Path);
        Assert.Equal("s.3 has no range to be reversed in", InstrumentPackJson.Check(json, "x")[0].Reason);
    }

    [Fact]
    public void Items_of_different_ranges_do_not_stand_for_each_other()
    {
        var json = Packs.SmallBut(pack =>
        {
            pack["scales"]!.AsArray().Add(JsonNode.Parse("""{ "code": "two", "options": [{ "value": 0, "label": "no" }, { "value": 1, "label": "yes" }] }"""));
            pack["items"]![1]!["scale"] = "two";
            pack["criticalItems"]!.AsArray().Clear();
        });

        Assert.Equal(
            "x: scores[0].minimumAnswered: lets items be missing whose points have different ranges",
            InstrumentPackJson.Check(json, "x")[0].ToString());
    }

    [Fact]
    public void A_shell_holds_slots_and_no_word_of_the_instrument()
    {
        var faults = InstrumentPackJson.Check(Packs.SmallBut(pack => pack["wording"] = "slots"), "x");

        Assert.Contains(faults, fault => fault is { Path: "items[0].text", Reason: "stands in a scoring shell, which holds no wording" });
        Assert.Contains(faults, fault => fault is { Path: "items[0].slot", Reason: "is missing" });
        Assert.Contains(faults, fault => fault is { Path: "scales[0].options[0].label" });
    }

    [Fact]
    public void A_licence_holder_fills_the_slots_in_and_the_pack_scores_the_same()
    {
        var shell = Packs.BuiltIn("mbi-gs");
        var filled = shell with
        {
            Wording = PackWording.Licensed,
            Items = [.. shell.Items.Select(item => item with { Slot = null, Text = $"words of {item.Code}" })],
            Scales = [.. shell.Scales.Select(scale => scale with { Options = [.. scale.Options.Select(option => option with { Label = "words" })] })],
        };

        Assert.Empty(InstrumentPackRules.Check(filled, "x"));
        (string, int)[] answers = [.. shell.Items.Select((item, at) => (item.Code, at % 7))];
        Assert.Equal(shell.Score(answers), filled.Score(answers));
    }

    [Theory]
    [InlineData("", "$: is not JSON at line 1, byte 1")]
    [InlineData("[]", "$: is not an object")]
    [InlineData("{ \"code\": 1 }", "code: is not text")]
    [InlineData("{ \"code\": \"a\", \"code\": \"b\" }", "code: is given twice")]
    [InlineData("{ \"code\": \"\\ud800\" }", "$: holds text with a broken character")]
    public void What_is_no_pack_at_all_is_refused_with_its_place(string json, string fault)
    {
        Assert.Equal($"x.json: {fault}", Assert.Single(InstrumentPackJson.Check(json, "x.json")).ToString());
    }

    [Fact]
    public void A_pack_nested_without_end_is_refused()
    {
        Assert.Single(InstrumentPackJson.Check(string.Concat(Enumerable.Repeat("{\"code\":", 100_000)), "x"));
    }

    private static JsonObject Find(JsonNode node, string place)
    {
        foreach (var step in place == "$" ? [] : place.Split('.', '[', ']').Where(step => step.Length > 0))
        {
            node = int.TryParse(step, out var index) ? node[index]! : node[step]!;
        }

        return node.AsObject();
    }

    private static void Merge(JsonObject into, JsonObject change)
    {
        foreach (var (name, value) in change)
        {
            into.Remove(name);
            if (value is not null)
            {
                into[name] = value.DeepClone();
            }
        }
    }
}
