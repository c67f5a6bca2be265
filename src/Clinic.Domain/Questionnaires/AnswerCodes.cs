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
    /// <summary>Every code, in the order of the decision rules; <see cref="AnswerCode.Index"/> is the position here.</summary>
    public static ImmutableArray<AnswerCode> All { get; } = AnswerCodeTable.Build();

    private static readonly FrozenDictionary<string, AnswerCode> ByName =
        All.ToFrozenDictionary(code => code.Name, StringComparer.Ordinal);

    private static readonly Utf8Names ByUtf8Name = new(All.Select(code => code.Name));

    /// <summary>PHQ-9 items 1–9, each 0–3 (not at all … nearly every day).</summary>
    public static ImmutableArray<AnswerCode> Phq9 { get; } = Find("phq9", 9);

    /// <summary>PHQ-9 difficulty item, 0–3; not part of the score.</summary>
    public static AnswerCode Phq9Difficulty { get; } = Find("phq9.10");

    /// <summary>ASQ screening questions 1–4, 0/1.</summary>
    public static ImmutableArray<AnswerCode> Asq { get; } = Find("asq", 4);

    /// <summary>When the suicide attempt was: 0 over a year ago, 1 within a year, 2 within three months.</summary>
    public static AnswerCode AsqAttemptWhen { get; } = Find("asq.4when");

    /// <summary>ASQ acuity question, thoughts right now, 0/1.</summary>
    public static AnswerCode AsqNow { get; } = Find("asq.5");

    /// <summary>Exhaustion items, 0–6 (never … every day).</summary>
    public static ImmutableArray<AnswerCode> Exhaustion { get; } = Find("ex", 5);

    /// <summary>Cynicism items, 0–6.</summary>
    public static ImmutableArray<AnswerCode> Cynicism { get; } = Find("cy", 5);

    /// <summary>Professional efficacy items, 0–6.</summary>
    public static ImmutableArray<AnswerCode> Efficacy { get; } = Find("pe", 6);

    /// <summary>GAD-7 items, 0–3.</summary>
    public static ImmutableArray<AnswerCode> Gad7 { get; } = Find("gad7", 7);

    /// <summary>Where low mood shows: 0 not there, 1 only around work, 2 mostly, 3 about equally, 4 everywhere.</summary>
    public static AnswerCode MoodScope { get; } = Find("ctx.scope");

    /// <summary>Where exhaustion shows, as <see cref="MoodScope"/>.</summary>
    public static AnswerCode FatigueScope { get; } = Find("ctx.fatigue");

    /// <summary>Recovery during real time off: 0 fully … 3 not at all, 9 had none.</summary>
    public static AnswerCode Recovery { get; } = Find("ctx.recovery");

    /// <summary>Joy outside work: 0 as ever … 3 hardly any.</summary>
    public static AnswerCode Joy { get; } = Find("ctx.joy");

    /// <summary>Worthless as a person, not only at work: 0 never … 3 nearly every day.</summary>
    public static AnswerCode Worth { get; } = Find("ctx.worth");

    /// <summary>Hopeless about life, not only work: 0 never … 3 nearly every day.</summary>
    public static AnswerCode Hope { get; } = Find("ctx.hope");

    /// <summary>Which came first: 0 work strain, 1 together, 2 low mood, 9 unsure.</summary>
    public static AnswerCode Onset { get; } = Find("ctx.onset");

    /// <summary>Life events of the last three months.</summary>
    public static AnswerCode Events { get; } = Find("ctx.events");

    /// <summary>0 in work, 1 on leave, 2 not in work.</summary>
    public static AnswerCode WorkStatus { get; } = Find("work.status");

    /// <summary>A distinct elevated period of four days or more, 0/1.</summary>
    public static AnswerCode Elevated { get; } = Find("mh.elevated");

    /// <summary>Much less sleep without tiredness, 0/1.</summary>
    public static AnswerCode LessSleep { get; } = Find("mh.lesssleep");

    /// <summary>Racing thoughts, 0/1.</summary>
    public static AnswerCode Racing { get; } = Find("mh.racing");

    /// <summary>Risky acts, 0/1.</summary>
    public static AnswerCode Risky { get; } = Find("mh.risky");

    /// <summary>Told by a professional that they have bipolar disorder, 0/1.</summary>
    public static AnswerCode BipolarDiagnosed { get; } = Find("mh.diagnosed");

    /// <summary>Psychosis ever, 0/1.</summary>
    public static AnswerCode Psychosis { get; } = Find("mh.psychosis");

    /// <summary>Mood or psychosis signs at this moment.</summary>
    public static AnswerCode MentalStateNow { get; } = Find("mh.now");

    /// <summary>Pregnant, or birth within twelve months, 0/1.</summary>
    public static AnswerCode Perinatal { get; } = Find("preg");

    /// <summary>Substantial drop in activity for six months or more, 0/1.</summary>
    public static AnswerCode ActivityDrop { get; } = Find("fm.sixmonths");

    /// <summary>Worse for more than 24 hours after exertion, 0/1.</summary>
    public static AnswerCode PostExertional { get; } = Find("fm.pem");

    /// <summary>Unrefreshing sleep, 0/1.</summary>
    public static AnswerCode Unrefreshed { get; } = Find("fm.unrefreshed");

    /// <summary>Thinking difficulty, 0/1.</summary>
    public static AnswerCode ThinkingDifficulty { get; } = Find("fm.cognitive");

    /// <summary>Worse when upright, 0/1.</summary>
    public static AnswerCode Orthostatic { get; } = Find("fm.orthostatic");

    /// <summary>Body signs that may point to a medical cause.</summary>
    public static AnswerCode BodySigns { get; } = Find("fm.signs");

    /// <summary>AUDIT-C items, 0–4.</summary>
    public static ImmutableArray<AnswerCode> AuditC { get; } = Find("auditc", 3);

    /// <summary>Illegal drugs, or medicines other than as prescribed, in the past year, 0/1.</summary>
    public static AnswerCode Drugs { get; } = Find("su.drugs");

    /// <summary>Adequate antidepressant trials in this episode with under 50 % response: 0, 1, 2, 3 = three or more.</summary>
    public static AnswerCode AntidepressantTrials { get; } = Find("tx.trials");

    /// <summary>Contraindications that matter before ketamine is discussed.</summary>
    public static AnswerCode Contraindications { get; } = Find("ci");

    /// <summary>Finds a code by its exact name.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out AnswerCode? code) => ByName.TryGetValue(name, out code);

    /// <summary>Finds a code by its exact name as UTF-8, without making a string of it.</summary>
    public static bool TryFind(ReadOnlySpan<byte> utf8Name, [NotNullWhen(true)] out AnswerCode? code)
    {
        var index = ByUtf8Name.Find(utf8Name);
        code = index >= 0 ? All[index] : null;
        return code is not null;
    }

    private static AnswerCode Find(string name) => ByName[name];

    private static ImmutableArray<AnswerCode> Find(string prefix, int count) =>
        [.. Enumerable.Range(1, count).Select(number => ByName[FormattableString.Invariant($"{prefix}.{number}")])];
}
