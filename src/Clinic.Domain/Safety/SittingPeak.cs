using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Safety;

/// <summary>
/// The peak of a sitting: safety answers at the highest value ever saved, even where they were changed, cleared or
/// hidden later. Source: decision rules, "Safety", "In the portal".
/// </summary>
public static class SittingPeak
{
    private static readonly AnswerCode[] Raised =
        [AnswerCodes.Phq9[8], .. AnswerCodes.Asq, AnswerCodes.AsqAttemptWhen, AnswerCodes.AsqNow, AnswerCodes.Perinatal];

    /// <summary>
    /// <paramref name="answers"/>, with PHQ-9 item 9, the safety questions and the perinatal answer raised to those of
    /// <paramref name="saved"/> where these are higher, and the signs of this moment joined. Other codes stay.
    /// </summary>
    public static AnswerSet Raise(AnswerSet answers, AnswerSet saved)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(saved);
        var peak = new AnswerSet.Builder(answers);
        foreach (var code in Raised)
        {
            if (saved[code] is { } value && value > (answers[code] ?? -1))
            {
                peak.Set(code, value);
            }
        }

        if (saved.List(AnswerCodes.MentalStateNow) is { } signs)
        {
            peak.Set(AnswerCodes.MentalStateNow, [.. answers.List(AnswerCodes.MentalStateNow) ?? [], .. signs]);
        }

        return peak.Build();
    }

    /// <summary>Whether the peak of a sitting treats this code differently from the final answers.</summary>
    public static bool Covers(AnswerCode code) => code == AnswerCodes.MentalStateNow || Raised.Contains(code);
}
