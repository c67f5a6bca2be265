namespace Clinic.Domain.Instruments;

/// <summary>
/// Scores any instrument from its pack. Exact throughout: nothing is rounded before it is compared with a band, and a
/// missing answer is never taken for zero.
/// </summary>
public sealed class InstrumentScorer
{
    private readonly InstrumentPack pack;

    /// <summary>A scorer for one instrument.</summary>
    /// <exception cref="InstrumentPackException">The pack has a fault.</exception>
    public InstrumentScorer(InstrumentPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (InstrumentPackRules.Check(pack, pack.Code) is [var first, ..])
        {
            throw new InstrumentPackException(first);
        }

        this.pack = pack;
    }

    /// <summary>Scores the answers, or refuses them where one is not among the choices or names no item.</summary>
    /// <param name="answers">Item code to answer; an item that is not there is unanswered.</param>
    public InstrumentResult Score(IReadOnlyDictionary<string, int> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var given = new InstrumentAnswers(pack, answers);
        if (given.Faults() is { Count: > 0 } faults)
        {
            return new InstrumentResult.Refused(faults);
        }

        var scores = new List<InstrumentScore>();
        foreach (var score in pack.Scores)
        {
            scores.Add(score.Parts.Count > 0 ? Composite(score, scores) : OfItems(score, given));
        }

        return new InstrumentResult.Scored(
            [.. scores], [.. pack.CriticalItems.Where(given.IsCritical).Select(critical => critical.Item).Distinct(StringComparer.Ordinal)]);
    }

    private InstrumentScore OfItems(PackScore score, InstrumentAnswers given)
    {
        var (sum, weight, whole) = (default(Rational), default(Rational), default(Rational));
        var open = new List<string>();
        foreach (var item in score.Items)
        {
            var share = score.WeightOf(item);
            whole += share;
            if (given.Points(item) is not { } points)
            {
                open.Add(item);
                continue;
            }

            sum += share * (score.Reversed.Contains(item, StringComparer.Ordinal) ? RangeOf(item).Reverse(points) : points);
            weight += share;
        }

        var answered = score.Items.Count - open.Count;
        if (Obstacle(score, open) is { } why)
        {
            return Begin(score, answered) with { Validity = ScoreValidity.NotScorable, Why = why };
        }

        var mean = sum / weight;
        var prorated = open.Count == 0 ? null : FormattableString.Invariant($"{answered} of {score.Items.Count} items are answered");
        return Finish(score, Begin(score, answered), score.Method == PackMethod.Mean ? mean : mean * whole, prorated);
    }

    private static string? Obstacle(PackScore score, List<string> open)
    {
        var answered = score.Items.Count - open.Count;
        return score.MustBeAnswered.FirstOrDefault(item => open.Contains(item, StringComparer.Ordinal)) is { } needed
            ? $"{needed} has to be answered"
            : answered < score.MinimumAnswered
                ? FormattableString.Invariant($"{answered} of {score.Items.Count} items are answered, at least {score.MinimumAnswered} are needed")
                : null;
    }

    private InstrumentScore Composite(PackScore score, List<InstrumentScore> earlier)
    {
        var parts = score.Parts
            .Select(part => (Part: part, Found: earlier.First(one => string.Equals(one.Code, part.Score, StringComparison.Ordinal)))).ToList();
        var answered = parts.Sum(part => part.Found.Answered);
        var whole = Begin(score, answered) with { Items = parts.Sum(part => part.Found.Items) };
        if (parts.FirstOrDefault(part => part.Found.Exact is null) is { Found: { } absent })
        {
            return whole with { Validity = ScoreValidity.NotScorable, Why = $"{absent.Code} has no score" };
        }

        var (sum, weight) = (default(Rational), default(Rational));
        foreach (var (part, found) in parts)
        {
            var share = Rational.Of(part.Weight);
            var range = ScoreRange.Of(pack, pack.Scores.First(one => string.Equals(one.Code, part.Score, StringComparison.Ordinal)));
            sum += share * (part.Reversed ? range.Reverse(found.Exact!.Value) : found.Exact!.Value);
            weight += share;
        }

        var prorated = parts.FirstOrDefault(part => part.Found.Validity == ScoreValidity.Prorated).Found;
        return Finish(
            score, whole, score.Method == PackMethod.Mean ? sum / weight : sum, prorated is null ? null : $"{prorated.Code} is prorated");
    }

    private static InstrumentScore Finish(PackScore score, InstrumentScore begun, Rational value, string? prorated)
    {
        var exact = score.Rounding == ScoreRounding.HalfUp ? value.RoundHalfUp() : value;
        return begun with
        {
            Exact = exact,
            Band = score.Bands.LastOrDefault(band => exact.CompareTo(band.From) >= 0),
            Validity = prorated is null ? ScoreValidity.Valid : ScoreValidity.Prorated,
            Why = prorated,
        };
    }

    private static InstrumentScore Begin(PackScore score, int answered) => new()
    {
        Code = score.Code,
        Name = score.Name,
        Validity = ScoreValidity.Valid,
        Answered = answered,
        Items = score.Items.Count,
    };

    private ScoreRange RangeOf(string item)
    {
        var scale = pack.ScaleOf(item)!;
        return new ScoreRange(scale.Lowest, scale.Highest);
    }
}
