using System.Collections;
using System.Collections.Immutable;

namespace Clinic.Domain.Questionnaires;

/// <summary>The answers of a sitting as they stand, by item code; immutable. An answer that was taken back is not there.</summary>
public sealed class ItemAnswers : IEnumerable<KeyValuePair<string, ItemAnswer>>
{
    private readonly ImmutableDictionary<string, ItemAnswer> answers;

    private ItemAnswers(ImmutableDictionary<string, ItemAnswer> answers) => this.answers = answers;

    /// <summary>No answer at all.</summary>
    public static ItemAnswers Empty { get; } = new(ImmutableDictionary.Create<string, ItemAnswer>(StringComparer.Ordinal));

    /// <summary>What was done with the item, or null where nothing was.</summary>
    public ItemAnswer? this[string itemCode] => answers.GetValueOrDefault(itemCode);

    /// <summary>How many items were answered or declined.</summary>
    public int Count => answers.Count;

    /// <summary>These answers with one more, or with one changed; <see cref="ItemAnswer.Cleared"/> takes it away.</summary>
    public ItemAnswers With(string itemCode, ItemAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(itemCode);
        ArgumentNullException.ThrowIfNull(answer);
        return new(answer is ItemAnswer.Cleared ? answers.Remove(itemCode) : answers.SetItem(itemCode, answer));
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, ItemAnswer>> GetEnumerator() => answers.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
