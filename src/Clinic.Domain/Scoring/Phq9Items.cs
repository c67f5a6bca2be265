using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Scoring;

/// <summary>
/// The nine items of one PHQ-9 counted once, so that every rule can look at them with the unanswered ones at 0 and at 3.
/// Source: decision rules, "Verdicts".
/// </summary>
public readonly record struct Phq9Items
{
    private const int Items = 9;
    private const int Highest = 3;
    private const int Present = 2;
    private readonly int present;
    private readonly int missingOfEight;
    private readonly int cardinal;
    private readonly bool cardinalOpen;
    private readonly int? last;

    private Phq9Items(ReadOnlySpan<int?> answers)
    {
        for (var i = 0; i < 8; i++)
        {
            if (answers[i] is { } value)
            {
                AnsweredSum += value;
                present += value >= Present ? 1 : 0;
                cardinal = i < 2 && value > cardinal ? value : cardinal;
            }
            else
            {
                missingOfEight++;
                cardinalOpen |= i < 2;
            }
        }

        last = answers[8];
        AnsweredSum += last ?? 0;
        Unanswered = missingOfEight + (last is null ? 1 : 0);
    }

    /// <summary>Sum of the answered items.</summary>
    public int AnsweredSum { get; }

    /// <summary>How many of the nine are unanswered.</summary>
    public int Unanswered { get; }

    /// <summary>The sum with every unanswered item at 3.</summary>
    public int HighestSum => AnsweredSum + (Highest * Unanswered);

    /// <summary>Whether low mood or lost interest is there on more than half the days: yes, no, or null for unknown.</summary>
    public bool? Cardinal => cardinal >= Present ? true : cardinalOpen ? null : false;

    /// <summary>Counts the nine items.</summary>
    public static Phq9Items Of(AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        Span<int?> nine = stackalloc int?[Items];
        for (var i = 0; i < Items; i++)
        {
            nine[i] = answers[AnswerCodes.Phq9[i]];
        }

        return new Phq9Items(nine);
    }

    /// <summary>Counts nine answers in the order of the items.</summary>
    internal static Phq9Items Of(ReadOnlySpan<int?> nine) => new(nine);

    /// <summary>The sum with the unanswered items at 0 or, where <paramref name="highest"/>, at 3.</summary>
    public int Sum(bool highest) => highest ? HighestSum : AnsweredSum;

    /// <summary>Whether item 1 or 2 is 2 or more, with the unanswered items at 0 or at 3.</summary>
    public bool HasCardinal(bool highest) => cardinal >= Present || (highest && cardinalOpen);

    /// <summary>Symptoms the algorithm counts: items 1–8 from 2, item 9 from 1, with the unanswered items at 0 or at 3.</summary>
    public int Symptoms(bool highest)
    {
        var itemNine = (last ?? (highest ? Highest : 0)) >= 1;
        return present + (highest ? missingOfEight : 0) + (itemNine ? 1 : 0);
    }

    /// <summary>The algorithm's outcome with the unanswered items at 0 or at 3.</summary>
    public Phq9Algorithm Algorithm(bool highest) => (HasCardinal(highest), Symptoms(highest)) switch
    {
        (false, _) or (_, < 2) => Phq9Algorithm.None,
        (true, < 5) => Phq9Algorithm.Other,
        (true, _) => Phq9Algorithm.Major,
    };
}
