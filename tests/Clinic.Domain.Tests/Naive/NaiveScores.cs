namespace Clinic.Domain.Tests.Naive;

/// <summary>The scores, verdicts, profile and classification of the decision rules, written down line by line.</summary>
internal sealed class NaiveScores
{
    private readonly NaiveAnswers answers;

    public NaiveScores(NaiveAnswers answers)
    {
        this.answers = answers;
        (E, C, P) = (Mean("ex", 5, 4), Mean("cy", 5, 4), Mean("pe", 6, 5));
        Phq = answers.Numbers("phq9", 9);
        Lowest = [.. Phq.Select(value => value ?? 0)];
        Highest = [.. Phq.Select(value => value ?? 3)];
        Burnout = BurnoutWith(false, false, false);
        Algorithm = AlgorithmOf(Lowest) == AlgorithmOf(Highest) ? AlgorithmOf(Lowest) : null;
        Depression = DepressionOf(Lowest, false) == DepressionOf(Highest, false) ? DepressionOf(Lowest, false) : null;
        Classification = Classify(Burnout, Depression);
    }

    public (int Sum, int Answered)? E { get; }

    public (int Sum, int Answered)? C { get; }

    public (int Sum, int Answered)? P { get; }

    public int?[] Phq { get; }

    public int[] Lowest { get; }

    public int[] Highest { get; }

    public bool? Burnout { get; }

    public string? Algorithm { get; }

    public bool? Depression { get; }

    public string Classification { get; }

    public int? PhqTotal => Phq[8] is null ? null : Prorated(Phq);

    public int? GadTotal => Prorated(answers.Numbers("gad7", 7));

    public int? AuditTotal
    {
        get
        {
            var items = answers.Numbers("auditc", 3);
            return items.All(item => item is not null) ? items.Sum()
                : items[0] == 0 && (items[1] ?? 0) == 0 && (items[2] ?? 0) == 0 ? 0
                : null;
        }
    }

    public bool? Cardinal => Phq[0] >= 2 || Phq[1] >= 2 ? true : Phq[0] is not null && Phq[1] is not null ? false : null;

    // 0.4·E + 0.3·C + 0.3·(6 − P) over one denominator, in tenths.
    public (long Numerator, long Denominator)? Composite => (E, C, P) is ({ } e, { } c, { } p)
        ? ((4L * e.Sum * c.Answered * p.Answered) + (3L * c.Sum * e.Answered * p.Answered)
            + (3L * ((6 * p.Answered) - p.Sum) * e.Answered * c.Answered), 10L * e.Answered * c.Answered * p.Answered)
        : null;

    public bool? Pervasive
    {
        get
        {
            var (points, open) = (0, 0);
            foreach (var (name, from) in new[] { ("ctx.scope", 3), ("ctx.recovery", 2), ("ctx.joy", 2), ("ctx.worth", 2), ("ctx.hope", 2) })
            {
                var value = answers.Number(name);
                if (value is null || (name == "ctx.recovery" && value == 9))
                {
                    open++;
                }
                else if (value >= from)
                {
                    points++;
                }
            }

            return points >= 2 ? true : points + open < 2 ? false : null;
        }
    }

    public string? Profile
    {
        get
        {
            if (E is not { } e || C is not { } c || P is not { } p)
            {
                return null;
            }

            var (high, distant) = (e.Sum * 100 >= 300 * e.Answered, c.Sum * 100 >= 344 * c.Answered);
            return high && distant ? "burnout"
                : high ? "overextended"
                : distant ? "disengaged"
                : p.Sum * 100 >= 446 * p.Answered ? "engaged" : "ineffective";
        }
    }

    public IEnumerable<string> Borderline()
    {
        string?[] found =
        [
            Near(E, 300, 47) ? Other("exhaustion", BurnoutWith(true, false, false), Depression) : null,
            Near(C, 266, 60) ? Other("cynicism", BurnoutWith(false, true, false), Depression) : null,
            Near(P, 355, 56) ? Other("efficacy", BurnoutWith(false, false, true), Depression) : null,
            Phq.All(item => item is not null) && Lowest.Sum() is >= 8 and <= 11
                ? Other("phq9", Burnout, DepressionOf(Lowest, true)) : null,
        ];
        return found.OfType<string>();
    }

    public string Classify(bool? burnout, bool? depression) => burnout is null || depression is null ? "indeterminate"
        : (burnout.Value, depression.Value) switch
        {
            (false, false) => "below-threshold",
            (true, false) => "situational-burnout",
            (false, true) => "primary-mood-disorder",
            (true, true) => answers.Is("ctx.onset", 2) && answers.Number("ctx.scope") >= 3
                ? "primary-mood-disorder" : "burnout-with-co-occurring-depression",
        };

    public static bool? DepressionOf(int[] nine, bool totalFlipped) => AlgorithmOf(nine) == "major" ? true
        : nine.Sum() >= 10 == totalFlipped ? false
        : nine[0] >= 2 || nine[1] >= 2 ? true : null;

    private static string AlgorithmOf(int[] nine)
    {
        var n = nine.Take(8).Count(value => value >= 2) + (nine[8] >= 1 ? 1 : 0);
        return (nine[0] >= 2 || nine[1] >= 2) && n >= 2 ? n >= 5 ? "major" : "other" : "none";
    }

    private string? Other(string measure, bool? burnout, bool? depression) =>
        Classify(burnout, depression) is var other && other != Classification ? $"{measure}:{other}" : null;

    private static bool Near((int Sum, int Answered)? mean, int cutOff, int band) =>
        mean is { } known && Math.Abs((known.Sum * 100) - (cutOff * known.Answered)) <= band * known.Answered;

    private bool? BurnoutWith(bool flipE, bool flipC, bool flipP)
    {
        bool? e = E is { } x ? x.Sum * 100 >= 300 * x.Answered != flipE : null;
        bool? c = C is { } y ? y.Sum * 100 >= 266 * y.Answered != flipC : null;
        bool? p = P is { } z ? z.Sum * 100 <= 355 * z.Answered != flipP : null;
        bool? either = c == true || p == true ? true : c is null || p is null ? null : false;
        return e == false || either == false ? false : e is null || either is null ? null : true;
    }

    private (int Sum, int Answered)? Mean(string prefix, int items, int fewest)
    {
        var given = answers.Numbers(prefix, items).OfType<int>().ToArray();
        return given.Length >= fewest ? (given.Sum(), given.Length) : null;
    }

    private static int? Prorated(int?[] items)
    {
        var given = items.OfType<int>().ToArray();
        return items.Length - given.Length > 2 ? null
            : (int)Math.Floor((given.Sum() * items.Length / (decimal)given.Length) + 0.5m);
    }
}
