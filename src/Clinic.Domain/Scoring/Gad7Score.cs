using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Scoring;

/// <summary>GAD-7 total, 0–21, prorated where one or two items are unanswered. Source: decision rules, "Scores".</summary>
public readonly record struct Gad7Score
{
    /// <summary>Highest total.</summary>
    public const int Maximum = 21;

    /// <summary>A total.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The total is outside 0–21.</exception>
    public Gad7Score(int total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(total, Maximum);
        Total = total;
    }

    /// <summary>The total, 0–21.</summary>
    public int Total { get; }

    /// <summary>The score, or null where more than two items are unanswered.</summary>
    public static Gad7Score? Of(AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return Proration.Total(answers, AnswerCodes.Gad7) is { } total ? new Gad7Score(total) : null;
    }
}
