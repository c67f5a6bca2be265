using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Clinic.Domain.Questionnaires;

/// <summary>
/// Every code of the decision rules, rule set 2026.1, section "Item codes and values"
/// (<c>docs/clinical/decision-rules.md</c>).
/// </summary>
public static class AnswerCodes
{
    private static readonly List<AnswerCode> Catalogue = new(80);

    /// <summary>PHQ-9 items 1–9, each 0–3 (not at all … nearly every day).</summary>
    public static ImmutableArray<AnswerCode> Phq9 { get; } = Numbered("phq9", 9, 0, 3);

    /// <summary>PHQ-9 difficulty item, 0–3; not part of the score.</summary>
    public static AnswerCode Phq9Difficulty { get; } = Integer("phq9.10", 0, 3);

    /// <summary>ASQ screening questions 1–4, 0/1.</summary>
    public static ImmutableArray<AnswerCode> Asq { get; } = Numbered("asq", 4, 0, 1);

    /// <summary>When the suicide attempt was: 0 over a year ago, 1 within a year, 2 within three months.</summary>
    public static AnswerCode AsqAttemptWhen { get; } = Integer("asq.4when", 0, 2);

    /// <summary>ASQ acuity question, thoughts right now, 0/1.</summary>
    public static AnswerCode AsqNow { get; } = Integer("asq.5", 0, 1);

    /// <summary>Exhaustion items, 0–6 (never … every day).</summary>
    public static ImmutableArray<AnswerCode> Exhaustion { get; } = Numbered("ex", 5, 0, 6);

    /// <summary>Cynicism items, 0–6.</summary>
    public static ImmutableArray<AnswerCode> Cynicism { get; } = Numbered("cy", 5, 0, 6);

    /// <summary>Professional efficacy items, 0–6.</summary>
    public static ImmutableArray<AnswerCode> Efficacy { get; } = Numbered("pe", 6, 0, 6);

    /// <summary>GAD-7 items, 0–3.</summary>
    public static ImmutableArray<AnswerCode> Gad7 { get; } = Numbered("gad7", 7, 0, 3);

    /// <summary>Where low mood shows: 0 not there, 1 only around work, 2 mostly, 3 about equally, 4 everywhere.</summary>
    public static AnswerCode MoodScope { get; } = Integer("ctx.scope", 0, 4);

    /// <summary>Where exhaustion shows, as <see cref="MoodScope"/>.</summary>
    public static AnswerCode FatigueScope { get; } = Integer("ctx.fatigue", 0, 4);

    /// <summary>Recovery during real time off: 0 fully … 3 not at all, 9 had none.</summary>
    public static AnswerCode Recovery { get; } = Integer("ctx.recovery", 0, 3, 9);

    /// <summary>Joy outside work: 0 as ever … 3 hardly any.</summary>
    public static AnswerCode Joy { get; } = Integer("ctx.joy", 0, 3);

    /// <summary>Worthless as a person, not only at work: 0 never … 3 nearly every day.</summary>
    public static AnswerCode Worth { get; } = Integer("ctx.worth", 0, 3);

    /// <summary>Hopeless about life, not only work: 0 never … 3 nearly every day.</summary>
    public static AnswerCode Hope { get; } = Integer("ctx.hope", 0, 3);

    /// <summary>Which came first: 0 work strain, 1 together, 2 low mood, 9 unsure.</summary>
    public static AnswerCode Onset { get; } = Integer("ctx.onset", 0, 2, 9);

    /// <summary>Life events of the last three months.</summary>
    public static AnswerCode Events { get; } =
        List("ctx.events", "work-event", "bereavement", "trauma", "illness", "relationship", "other");

    /// <summary>0 in work, 1 on leave, 2 not in work.</summary>
    public static AnswerCode WorkStatus { get; } = Integer("work.status", 0, 2);

    /// <summary>A distinct elevated period of four days or more, 0/1.</summary>
    public static AnswerCode Elevated { get; } = Integer("mh.elevated", 0, 1);

    /// <summary>Much less sleep without tiredness, 0/1.</summary>
    public static AnswerCode LessSleep { get; } = Integer("mh.lesssleep", 0, 1);

    /// <summary>Racing thoughts, 0/1.</summary>
    public static AnswerCode Racing { get; } = Integer("mh.racing", 0, 1);

    /// <summary>Risky acts, 0/1.</summary>
    public static AnswerCode Risky { get; } = Integer("mh.risky", 0, 1);

    /// <summary>Told by a professional that they have bipolar disorder, 0/1.</summary>
    public static AnswerCode BipolarDiagnosed { get; } = Integer("mh.diagnosed", 0, 1);

    /// <summary>Psychosis ever, 0/1.</summary>
    public static AnswerCode Psychosis { get; } = Integer("mh.psychosis", 0, 1);

    /// <summary>Mood or psychosis signs at this moment.</summary>
    public static AnswerCode MentalStateNow { get; } =
        List("mh.now", "elevated-now", "voices-or-beliefs-now", "told-to-harm");

    /// <summary>Pregnant, or birth within twelve months, 0/1.</summary>
    public static AnswerCode Perinatal { get; } = Integer("preg", 0, 1);

    /// <summary>Substantial drop in activity for six months or more, 0/1.</summary>
    public static AnswerCode ActivityDrop { get; } = Integer("fm.sixmonths", 0, 1);

    /// <summary>Worse for more than 24 hours after exertion, 0/1.</summary>
    public static AnswerCode PostExertional { get; } = Integer("fm.pem", 0, 1);

    /// <summary>Unrefreshing sleep, 0/1.</summary>
    public static AnswerCode Unrefreshed { get; } = Integer("fm.unrefreshed", 0, 1);

    /// <summary>Thinking difficulty, 0/1.</summary>
    public static AnswerCode ThinkingDifficulty { get; } = Integer("fm.cognitive", 0, 1);

    /// <summary>Worse when upright, 0/1.</summary>
    public static AnswerCode Orthostatic { get; } = Integer("fm.orthostatic", 0, 1);

    /// <summary>Body signs that may point to a medical cause.</summary>
    public static AnswerCode BodySigns { get; } = List(
        "fm.signs",
        "weight-loss", "fever", "chest-pain", "bleeding", "breathless", "fainting", "neuro", "lumps",
        "thyroid", "anaemia", "snoring", "new-medicine");

    /// <summary>AUDIT-C items, 0–4.</summary>
    public static ImmutableArray<AnswerCode> AuditC { get; } = Numbered("auditc", 3, 0, 4);

    /// <summary>Illegal drugs, or medicines other than as prescribed, in the past year, 0/1.</summary>
    public static AnswerCode Drugs { get; } = Integer("su.drugs", 0, 1);

    /// <summary>Adequate antidepressant trials in this episode with under 50 % response: 0, 1, 2, 3 = three or more.</summary>
    public static AnswerCode AntidepressantTrials { get; } = Integer("tx.trials", 0, 3);

    /// <summary>Contraindications that matter before ketamine is discussed.</summary>
    public static AnswerCode Contraindications { get; } = List(
        "ci",
        "uncontrolled-hypertension", "psychotic-disorder", "substance-use-disorder", "pregnancy-or-breastfeeding",
        "severe-liver-disease", "aneurysmal-vascular-disease", "ketamine-allergy");

    /// <summary>Every code, in the order of the decision rules; <see cref="AnswerCode.Index"/> is the position here.</summary>
    public static ImmutableArray<AnswerCode> All { get; } = [.. Catalogue];

    private static readonly FrozenDictionary<string, AnswerCode> ByName =
        All.ToFrozenDictionary(code => code.Name, StringComparer.Ordinal);

    /// <summary>Finds a code by its exact name.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out AnswerCode? code) => ByName.TryGetValue(name, out code);

    private static AnswerCode Integer(string name, int lowest, int highest, params int[] further)
    {
        var code = new AnswerCode(Catalogue.Count, name, lowest, highest, further);
        Catalogue.Add(code);
        return code;
    }

    private static AnswerCode List(string name, params string[] listCodes)
    {
        var code = new AnswerCode(Catalogue.Count, name, listCodes);
        Catalogue.Add(code);
        return code;
    }

    private static ImmutableArray<AnswerCode> Numbered(string prefix, int count, int lowest, int highest) =>
        [.. Enumerable.Range(1, count).Select(n => Integer(FormattableString.Invariant($"{prefix}.{n}"), lowest, highest))];
}
