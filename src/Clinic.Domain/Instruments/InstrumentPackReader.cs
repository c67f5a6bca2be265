using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Instruments;

/// <summary>Makes a pack of JSON parts.</summary>
internal static class InstrumentPackReader
{
    internal static InstrumentPack Read(JsonPart part)
    {
        var pack = new InstrumentPack
        {
            Code = part.Text("code"),
            Name = part.Text("name"),
            Version = part.Text("version"),
            Language = part.Text("language"),
            Source = part.Text("source"),
            Licence = part.Text("licence"),
            Provenance = part.Text("provenance"),
            Wording = Word<PackWording>(part, "wording", InstrumentCodes.ToCode),
            Marks = part.Texts("marks"),
            Notes = part.Texts("notes"),
            Instruction = part.OptionalText("instruction"),
            Scales = part.RequiredParts("scales", Scale),
            Items = part.RequiredParts("items", Item),
            Scores = part.RequiredParts("scores", Score),
            CriticalItems = part.Parts("criticalItems", Critical),
        };
        part.Close();
        return pack;
    }

    private static ResponseScale Scale(JsonPart part)
    {
        var scale = new ResponseScale(part.Text("code"), part.RequiredParts("options", Option));
        part.Close();
        return scale;
    }

    private static ScaleOption Option(JsonPart part)
    {
        var option = new ScaleOption(
            part.Number("value"), part.OptionalText("label"), part.Has("points") ? part.Decimal("points") : null);
        part.Close();
        return option;
    }

    private static PackItem Item(JsonPart part)
    {
        var item = new PackItem(
            part.Text("code"), part.OptionalText("text"), part.OptionalText("slot"), part.Text("scale"), part.OptionalPart("skip", Skip));
        part.Close();
        return item;
    }

    private static ItemSkip Skip(JsonPart part)
    {
        var skip = new ItemSkip(part.Text("item"), part.Number("is"), part.Number("countsAs"));
        part.Close();
        return skip;
    }

    private static PackScore Score(JsonPart part)
    {
        var score = new PackScore
        {
            Code = part.Text("code"),
            Name = part.Text("name"),
            Method = Word<PackMethod>(part, "method", InstrumentCodes.ToCode),
            Dimension = part.Has("dimension") ? Word<BurnoutDimension>(part, "dimension", InstrumentCodes.ToCode) : null,
            Items = part.Texts("items"),
            Reversed = part.Texts("reversed"),
            Weights = part.Parts("weights", Weight),
            MinimumAnswered = part.Has("parts") ? 0 : part.Number("minimumAnswered"),
            MustBeAnswered = part.Texts("mustBeAnswered"),
            Rounding = part.Has("rounding") ? Word<ScoreRounding>(part, "rounding", InstrumentCodes.ToCode) : null,
            Parts = part.Parts("parts", Part),
            Bands = part.Parts("bands", Band),
        };
        part.Close();
        return score;
    }

    private static ItemWeight Weight(JsonPart part)
    {
        var weight = new ItemWeight(part.Text("item"), part.Decimal("weight"));
        part.Close();
        return weight;
    }

    private static ScorePart Part(JsonPart part)
    {
        var one = new ScorePart(part.Text("score"), part.Decimal("weight"), part.Flag("reversed"));
        part.Close();
        return one;
    }

    private static ScoreBand Band(JsonPart part)
    {
        var band = new ScoreBand(part.Text("code"), part.Text("label"), part.Decimal("from"));
        part.Close();
        return band;
    }

    private static CriticalItem Critical(JsonPart part)
    {
        var critical = new CriticalItem(part.Text("item"), part.Number("atLeast"));
        part.Close();
        return critical;
    }

    private static T Word<T>(JsonPart part, string name, Func<T, string> toCode)
        where T : struct, Enum =>
        InstrumentCodes.Find(part.Text(name), toCode)
            ?? throw part.At(name, $"is none of {string.Join(", ", Enum.GetValues<T>().Select(toCode))}");
}
