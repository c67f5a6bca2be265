using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>Makes a rule set of JSON parts. Whether its numbers fit together, <see cref="RuleSetChecks"/> says.</summary>
internal static class RuleSetReader
{
    public static RuleSet Read(JsonPart part)
    {
        var rules = new RuleSet
        {
            Version = part.Text("version"),
            Norms = Part(part, "norms", Norms),
            Burnout = Part(part, "burnout", Burnout),
            Mood = Mood(part),
        };
        part.Close();
        return rules;
    }

    private static NormSet Norms(JsonPart part) => new()
    {
        Instrument = part.Text("instrument"),
        Statement = part.Text("statement"),
        IsDemo = part.Flag("demo"),
        Source = part.Text("source"),
        Exhaustion = Part(part, "exhaustion", Norm),
        Cynicism = Part(part, "cynicism", Norm),
        Efficacy = Part(part, "efficacy", Norm),
    };

    private static BurnoutCutOffs Burnout(JsonPart part)
    {
        var fewest = Part(part, "fewestAnswered", Fewest);
        var profile = Part(part, "profile", Three);
        var error = Part(part, "standardError", Three);
        var composite = Part(part, "composite", Composite);
        return new BurnoutCutOffs
        {
            Exhaustion = CutOff(part, "exhaustion"),
            Cynicism = CutOff(part, "cynicism"),
            Efficacy = CutOff(part, "efficacy"),
            ProfileExhaustion = profile.Exhaustion,
            ProfileCynicism = profile.Cynicism,
            ProfileEfficacy = profile.Efficacy,
            ExhaustionError = error.Exhaustion,
            CynicismError = error.Cynicism,
            EfficacyError = error.Efficacy,
            CompositeBands = composite.Bands,
            Weights = composite.Weights,
            FewestSource = fewest.Source,
            FewestExhaustion = fewest.Exhaustion,
            FewestCynicism = fewest.Cynicism,
            FewestEfficacy = fewest.Efficacy,
        };
    }

    private static MoodCutOffs Mood(JsonPart part)
    {
        var depression = Open(part, "depression");
        var anxiety = Open(part, "anxiety");
        var pervasive = Open(part, "pervasive");
        var flags = Open(part, "flags");
        var priority = Open(part, "priority");
        var rules = new MoodCutOffs
        {
            Phq9 = CutOff(depression, "cutOff"),
            Phq9ErrorFrom = CutOff(depression, "errorFrom"),
            Phq9ErrorTo = CutOff(depression, "errorTo"),
            Phq9Bands = Part(depression, "bands", Bands),
            Gad7Bands = Part(anxiety, "bands", Bands),
            PervasivePoints = CutOff(pervasive, "points"),
            PervasiveScope = CutOff(pervasive, "scope"),
            PervasiveRecovery = CutOff(pervasive, "recovery"),
            PervasiveJoy = CutOff(pervasive, "joy"),
            PervasiveWorth = CutOff(pervasive, "worth"),
            PervasiveHope = CutOff(pervasive, "hope"),
            AdjustmentPhq9 = CutOff(flags, "adjustmentPhq9"),
            AdjustmentGad7 = CutOff(flags, "adjustmentGad7"),
            Anxiety = CutOff(flags, "anxiety"),
            AlcoholMale = CutOff(flags, "alcoholMale"),
            Alcohol = CutOff(flags, "alcohol"),
            Fatigue = CutOff(flags, "fatigue"),
            Impairment = CutOff(flags, "impairment"),
            NoRecovery = CutOff(flags, "noRecovery"),
            SecondsPerAnswer = CutOff(flags, "secondsPerAnswer"),
            SomaticPhq9 = CutOff(flags, "somaticPhq9"),
            Trials = CutOff(flags, "trials"),
            PriorityPhq9 = CutOff(priority, "phq9"),
        };
        Array.ForEach([depression, anxiety, pervasive, flags, priority], group => group.Close());
        return rules;
    }

    private static DimensionNorm Norm(JsonPart part) => new(part.Decimal("mean"), part.Decimal("sd"));

    private static (int Exhaustion, int Cynicism, int Efficacy, string Source) Fewest(JsonPart part) =>
        (part.Number("exhaustion"), part.Number("cynicism"), part.Number("efficacy"), part.Text("source"));

    private static (CutOff Exhaustion, CutOff Cynicism, CutOff Efficacy) Three(JsonPart part) =>
        (CutOff(part, "exhaustion"), CutOff(part, "cynicism"), CutOff(part, "efficacy"));

    private static (BurnoutCompositeWeights Weights, BandTable Bands) Composite(JsonPart part) =>
        (Part(part, "weights", Weights), Part(part, "bands", Bands));

    private static BurnoutCompositeWeights Weights(JsonPart part) =>
        new(Exact(part, "exhaustion"), Exact(part, "cynicism"), Exact(part, "efficacy"), part.Text("source"));

    private static BandTable Bands(JsonPart part) => new(part.Text("source"), part.RequiredParts("bands", Band));

    private static Band Band(JsonPart part)
    {
        var band = new Band(part.Text("code"), Exact(part, "from"), part.Has("below") ? Exact(part, "below") : null);
        part.Close();
        return band;
    }

    private static CutOff CutOff(JsonPart part, string name) => Part(part, name, inner => new CutOff(Exact(inner, "value"), inner.Text("source"))
    {
        Deviations = inner.Has("deviations") ? inner.Decimal("deviations") : null,
    });

    // Comparisons are made in whole ten-thousandths, so a finer number would be compared as another.
    private static decimal Exact(JsonPart part, string name)
    {
        var number = part.Decimal(name);
        return decimal.Round(number, 4) == number ? number : throw part.At(name, "has more than four decimals");
    }

    private static JsonPart Open(JsonPart part, string name) =>
        part.OptionalPart(name, inner => inner) ?? throw part.At(name, "is missing");

    private static T Part<T>(JsonPart part, string name, Func<JsonPart, T> read)
    {
        var inner = Open(part, name);
        var value = read(inner);
        inner.Close();
        return value;
    }
}
