namespace Clinic.Domain.Questionnaires;

/// <summary>When an item shows. Conditions read answers of items in sight only: a hidden item is unanswered for them.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Codes of the items the condition reads.</summary>
    public abstract IEnumerable<string> Reads { get; }

    /// <summary>Whether it holds, where <paramref name="visible"/> has the answer of an item in sight, or null.</summary>
    public abstract bool Holds(Func<string, ItemAnswer?> visible);

    /// <summary>Every part holds.</summary>
    /// <param name="Parts">The parts, at least one.</param>
    public sealed record All(ValueList<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Reads => Parts.SelectMany(part => part.Reads);

        /// <inheritdoc/>
        public override bool Holds(Func<string, ItemAnswer?> visible) => Parts.All(part => part.Holds(visible));
    }

    /// <summary>At least one part holds.</summary>
    /// <param name="Parts">The parts, at least one.</param>
    public sealed record Any(ValueList<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Reads => Parts.SelectMany(part => part.Reads);

        /// <inheritdoc/>
        public override bool Holds(Func<string, ItemAnswer?> visible) => Parts.Any(part => part.Holds(visible));
    }

    /// <summary>A whole number is answered and equals the value.</summary>
    /// <param name="Item">Code of the item.</param>
    /// <param name="Value">The value.</param>
    public sealed record Is(string Item, int Value) : Condition
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Reads => [Item];

        /// <inheritdoc/>
        public override bool Holds(Func<string, ItemAnswer?> visible) => visible(Item)?.WholeNumber == Value;
    }

    /// <summary>A whole number is answered and is the value or more.</summary>
    /// <param name="Item">Code of the item.</param>
    /// <param name="Value">The value.</param>
    public sealed record AtLeast(string Item, int Value) : Condition
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Reads => [Item];

        /// <inheritdoc/>
        public override bool Holds(Func<string, ItemAnswer?> visible) => visible(Item)?.WholeNumber >= Value;
    }

    /// <summary>A list answer holds the code.</summary>
    /// <param name="Item">Code of the item.</param>
    /// <param name="Code">The list code.</param>
    public sealed record Includes(string Item, string Code) : Condition
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Reads => [Item];

        /// <inheritdoc/>
        public override bool Holds(Func<string, ItemAnswer?> visible) =>
            visible(Item) is ItemAnswer.Choices choices && choices.Codes.Contains(Code, StringComparer.Ordinal);
    }

    /// <summary>The item is answered; a declined one is not.</summary>
    /// <param name="Item">Code of the item.</param>
    public sealed record Answered(string Item) : Condition
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Reads => [Item];

        /// <inheritdoc/>
        public override bool Holds(Func<string, ItemAnswer?> visible) => visible(Item) is { IsAnswer: true };
    }

    /// <summary>The person would rather not answer the item.</summary>
    /// <param name="Item">Code of the item.</param>
    public sealed record Declined(string Item) : Condition
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Reads => [Item];

        /// <inheritdoc/>
        public override bool Holds(Func<string, ItemAnswer?> visible) => visible(Item) is ItemAnswer.Declined;
    }

    /// <summary>The item is not answered: blank, declined or hidden.</summary>
    /// <param name="Item">Code of the item.</param>
    public sealed record Unanswered(string Item) : Condition
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Reads => [Item];

        /// <inheritdoc/>
        public override bool Holds(Func<string, ItemAnswer?> visible) => visible(Item) is not { IsAnswer: true };
    }
}
