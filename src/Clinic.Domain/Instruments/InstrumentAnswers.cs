using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Instruments;

/// <summary>The answers of one person to one instrument, checked against its items, as points.</summary>
internal sealed class InstrumentAnswers(InstrumentPack pack, IReadOnlyDictionary<string, int> answers)
{
    /// <summary>What cannot be an answer to this instrument.</summary>
    public ValueList<string> Faults() =>
    [
        .. answers.OrderBy(answer => answer.Key, StringComparer.Ordinal)
            .Select(answer => Fault(answer.Key, answer.Value)).OfType<string>(),
    ];

    /// <summary>The points of an item; null where it is unanswered and nothing stands for it.</summary>
    public Rational? Points(string item)
    {
        var scale = pack.ScaleOf(item)!;
        return Answer(item) is { } value ? Rational.Of(scale.Find(value)!.Counts) : null;
    }

    public bool IsCritical(CriticalItem critical) => answers.TryGetValue(critical.Item, out var value) && value >= critical.AtLeast;

    private int? Answer(string item) =>
        answers.TryGetValue(item, out var value) ? value
        : pack.FindItem(item)!.Skip is { } skip && IsSkipped(skip) ? skip.CountsAs
        : null;

    private bool IsSkipped(ItemSkip skip) =>
        answers.TryGetValue(skip.Item, out var gate) && gate == skip.Is
        && pack.Items.Where(other => other.Skip is { } same && string.Equals(same.Item, skip.Item, StringComparison.Ordinal) && same.Is == skip.Is)
            .All(other => !answers.TryGetValue(other.Code, out var given) || given == other.Skip!.CountsAs);

    private string? Fault(string item, int value)
    {
        if (pack.ScaleOf(item) is not { } scale)
        {
            return $"{item} is not an item of {pack.Code}";
        }

        return scale.Find(value) is null ? FormattableString.Invariant($"{item} = {value} is outside {Values(scale)}") : null;
    }

    private static string Values(ResponseScale scale)
    {
        var values = scale.Options.Select(option => option.Value).Order().ToList();
        return values[^1] - (long)values[0] == values.Count - 1
            ? FormattableString.Invariant($"{values[0]}–{values[^1]}")
            : string.Join(", ", values.Select(value => FormattableString.Invariant($"{value}")));
    }
}
