namespace Clinic.Domain.Screening.Differential;

/// <summary>The words of the differential for clinicians. Source of the facts: docs/clinical/differential.md, where each has its own.</summary>
public static class DifferentialWords
{
    /// <summary>A short name.</summary>
    public static string Label(DifferentialKind kind) => kind switch
    {
        DifferentialKind.Bipolar => "Bipolar disorder",
        DifferentialKind.Medical => "A medical cause",
        DifferentialKind.MeCfs => "ME/CFS",
        DifferentialKind.Alcohol => "Alcohol",
        DifferentialKind.Anxiety => "Anxiety",
        DifferentialKind.Adjustment => "Adjustment to an event",
        DifferentialKind.ExhaustionOnly => "Exhaustion alone",
    };

    /// <summary>How the verdict reads.</summary>
    public static string Verdict(bool? outcome) => outcome switch
    {
        true => "look at this",
        false => "not suggested",
        null => "open",
    };

    /// <summary>What only a conversation can tell, because the questionnaire does not ask it.</summary>
    public static string ToAsk(DifferentialKind kind) => kind switch
    {
        DifferentialKind.Bipolar => "Ask somebody who knows the person, about family, and whether medicine or a substance set the high times off.",
        DifferentialKind.Medical => "Ask for how long, what else changed, and which medicines. Unexplained fatigue that limits for four to six weeks calls for first tests: blood count, kidney and liver values, CRP or ESR, thyroid, glucose or HbA1c, ferritin, coeliac antibodies.",
        DifferentialKind.MeCfs => "Ask how often and how strongly: at least half the time and at least moderate, or doubt it. Ask what the days after an effort are like, and since when.",
        DifferentialKind.Alcohol => "Ask about units a week, mornings, and whether drinking came before low mood or strain.",
        DifferentialKind.Anxiety => "Ask what the worry is about, about panic and avoidance, and whether it was there before the strain at work.",
        DifferentialKind.Adjustment => "Ask whether the distress began within three months of the event (within one, for ICD-11), whether it is out of proportion, and whether it was there before.",
        DifferentialKind.ExhaustionOnly => "Ask about load, sleep and recovery. Tired and still engaged points to overload; tired beyond work points to depression or the body.",
    };

    /// <summary>Where rule and facts come from.</summary>
    public static string Source(DifferentialKind kind) => kind switch
    {
        DifferentialKind.Bipolar => "Decision rules, “Flags”: bipolar-screen",
        DifferentialKind.Medical => "Decision rules, “Flags”: medical-red-flag, medical-contributor",
        DifferentialKind.MeCfs => "Decision rules, “Flags”: me-cfs-pattern; IOM 2015",
        DifferentialKind.Alcohol => "Decision rules, “Flags”: alcohol-risk; AUDIT-C",
        DifferentialKind.Anxiety => "Decision rules, “Flags”: anxiety; GAD-7",
        DifferentialKind.Adjustment => "Decision rules, “Flags”: adjustment; DSM-5, ICD-11 6B43",
        DifferentialKind.ExhaustionOnly => "Decision rules, “Flags”: exhaustion-only; Leiter and Maslach 2016",
    };

    /// <summary>A body sign in words. Source of the list: decision rules, "Item codes and values", <c>fm.signs</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code is none of them.</exception>
    public static string Sign(string code) => code switch
    {
        "weight-loss" => "Red flag: loses weight without trying",
        "fever" => "Red flag: fever or drenching night sweats",
        "chest-pain" => "Red flag: chest pain or pressure",
        "bleeding" => "Red flag: bleeding without a known cause",
        "breathless" => "Red flag: short of breath with little effort",
        "fainting" => "Red flag: fainting or nearly fainting",
        "neuro" => "Red flag: weakness, numbness, speech or sight",
        "lumps" => "Red flag: new lumps",
        "thyroid" => "A thyroid problem",
        "anaemia" => "Anaemia",
        "snoring" => "Loud snoring or pauses in breathing",
        "new-medicine" => "A new or changed medicine",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>A life event in words. Source of the list: decision rules, "Item codes and values", <c>ctx.events</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code is none of them.</exception>
    public static string Event(string code) => code switch
    {
        "work-event" => "Something hard at work in the last three months",
        "bereavement" => "A bereavement in the last three months",
        "trauma" => "A traumatic event in the last three months",
        "illness" => "A serious illness in the last three months",
        "relationship" => "A separation or serious trouble with somebody in the last three months",
        "other" => "Something else that weighs, in the last three months",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
