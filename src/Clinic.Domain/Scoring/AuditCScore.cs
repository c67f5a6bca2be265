using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Scoring;

/// <summary>AUDIT-C total, 0–12. Source: decision rules, "Scores".</summary>
public readonly record struct AuditCScore
{
    /// <summary>Highest total.</summary>
    public const int Maximum = 12;

    /// <summary>A total.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The total is outside 0–12.</exception>
    public AuditCScore(int total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(total, Maximum);
        Total = total;
    }

    /// <summary>The total, 0–12.</summary>
    public int Total { get; }

    /// <summary>
    /// The sum where all three are answered; 0 where item 1 is 0 ("never") and what follows is absent or 0; else null.
    /// </summary>
    public static AuditCScore? Of(AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var (first, second, third) =
            (answers[AnswerCodes.AuditC[0]], answers[AnswerCodes.AuditC[1]], answers[AnswerCodes.AuditC[2]]);
        if (first + second + third is { } sum)
        {
            return new AuditCScore(sum);
        }

        return first == 0 && (second ?? 0) == 0 && (third ?? 0) == 0 ? new AuditCScore(0) : null;
    }

    /// <summary>The sum of what is answered, which the alcohol flag reads; 0 where nothing is.</summary>
    public static int AnsweredSum(AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return (answers[AnswerCodes.AuditC[0]] ?? 0)
            + (answers[AnswerCodes.AuditC[1]] ?? 0)
            + (answers[AnswerCodes.AuditC[2]] ?? 0);
    }
}
