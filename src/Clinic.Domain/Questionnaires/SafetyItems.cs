using System.Collections.Immutable;

namespace Clinic.Domain.Questionnaires;

/// <summary>The answers that safety reads at their peak. Source: decision rules, "Safety", "In the portal".</summary>
public static class SafetyItems
{
    /// <summary>PHQ-9 item 9, every safety question, the signs of this moment, and pregnancy or a recent birth.</summary>
    public static ImmutableArray<AnswerCode> All { get; } =
    [
        AnswerCodes.Phq9[8], .. AnswerCodes.Asq, AnswerCodes.AsqAttemptWhen, AnswerCodes.AsqNow, AnswerCodes.MentalStateNow,
        AnswerCodes.Perinatal,
    ];

    /// <summary>Whether the answer is one of these.</summary>
    public static bool Contains(AnswerCode? code) => code is not null && All.Contains(code);
}
