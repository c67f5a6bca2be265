using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests;

/// <summary>Short hands for building answers in tests.</summary>
internal static class Answered
{
    public static readonly ScreeningEvaluator Evaluator = new(RuleSets.V2026_1);

    public static AnswerSet Set(params (string Code, int Value)[] answers) => AnswerSet.Empty.With(answers);

    public static AnswerSet With(this AnswerSet start, params (string Code, int Value)[] answers)
    {
        var builder = new AnswerSet.Builder(start);
        foreach (var (code, value) in answers)
        {
            builder.Set(Code(code), value);
        }

        return builder.Build();
    }

    public static AnswerSet With(this AnswerSet start, string code, params string[] listCodes) =>
        new AnswerSet.Builder(start).Set(Code(code), listCodes).Build();

    public static AnswerSet Without(this AnswerSet start, params string[] codes)
    {
        var builder = new AnswerSet.Builder(start);
        foreach (var code in codes)
        {
            builder.Clear(Code(code));
        }

        return builder.Build();
    }

    /// <summary>Items of a prefix, numbered from 1.</summary>
    public static AnswerSet Items(this AnswerSet start, string prefix, params int[] values) =>
        start.With([.. values.Select((value, i) => (FormattableString.Invariant($"{prefix}.{i + 1}"), value))]);

    public static AnswerSet Phq9(params int[] values) => AnswerSet.Empty.Items("phq9", values);

    /// <summary>Nothing endorsed, nothing left open.</summary>
    public static AnswerSet SafeAndBelowAll { get; } = AnswerSet.Empty
        .Items("phq9", 0, 0, 0, 0, 0, 0, 0, 0, 0).Items("asq", 0, 0, 0, 0)
        .Items("ex", 1, 1, 1, 1, 1).Items("cy", 1, 1, 1, 1, 1).Items("pe", 5, 5, 5, 5, 5, 5);

    public static ScreeningResult Screen(this AnswerSet answers, Sex? sex = null, int? seconds = null) =>
        Evaluator.Screen(ScreeningInput.Of(answers, sex, seconds));

    public static ScreeningResult Screen(AnswerSet final, AnswerSet peak) =>
        Evaluator.Screen(new ScreeningInput { Final = final, Peak = peak });

    public static bool HasFlag(this AnswerSet answers, FlagKind flag, Sex? sex = null, int? seconds = null) =>
        answers.Screen(sex, seconds).Flags.Contains(flag.ToCode());

    private static AnswerCode Code(string name) =>
        AnswerCodes.TryFind(name, out var code) ? code : throw new ArgumentException(name);
}
