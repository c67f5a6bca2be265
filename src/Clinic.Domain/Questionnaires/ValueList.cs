using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Clinic.Domain.Questionnaires;

/// <summary>An immutable list that is equal to another when its elements are, so that records made of lists compare by content.</summary>
/// <typeparam name="T">The elements, compared by their own equality.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> elements;

    internal ValueList(ImmutableArray<T> elements) => this.elements = elements;

    /// <inheritdoc/>
    public T this[int index] => elements[index];

    /// <inheritdoc/>
    public int Count => elements.Length;

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && elements.SequenceEqual(other.elements);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var element in elements)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)elements).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes a <see cref="ValueList{T}"/>; what a collection expression calls.</summary>
public static class ValueList
{
    /// <summary>A list of these elements.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> elements) => new([.. elements]);
}
