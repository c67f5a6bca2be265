using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Scoring;

/// <summary>
/// PHQ-9 total, 0–27, prorated where one or two of items 1–8 are unanswered. Item 9 is never imputed.
/// Source: decision rules, "Scores"; the published missing-item rule (CMS), half up.
/// </summary>
public readonly record struct Phq9Score
{
    /// <summary>Highest total.</summary>
    public const int Maximum = 27;

    /// <summary>A total.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The total is outside 0–27.</exception>
    public Phq9Score(int total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(total, Maximum);
        Total = total;
    }

    /// <summary>The total, 0–27.</summary>
    public int Total { get; }

    /// <summary>The score, or null where item 9 or more than two items are unanswered.</summary>
    public static Phq9Score? Of(AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers.IsAnswered(AnswerCodes.Phq9[8]) && Proration.Total(answers, AnswerCodes.Phq9) is { } total
            ? new Phq9Score(total)
            : null;
    }
}
