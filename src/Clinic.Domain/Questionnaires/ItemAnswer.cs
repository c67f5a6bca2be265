namespace Clinic.Domain.Questionnaires;

/// <summary>What a person did with one item. Its stored form is <see cref="ItemAnswerText"/>.</summary>
public abstract record ItemAnswer
{
    private ItemAnswer()
    {
    }

    /// <summary>Whether it answers the question: neither declined nor taken back.</summary>
    public virtual bool IsAnswer => true;

    /// <summary>The value of a single choice or a number, or null.</summary>
    public virtual int? WholeNumber => null;

    /// <summary>The kind of the answer only: what a person said must not reach a log by way of a record's text.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>The canonical text for storage; the same answer always gives the same text.</summary>
    public string ToStored() => ItemAnswerText.Write(this);

    /// <summary>Reads what <see cref="ToStored"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not a stored answer. The message never holds the text.</exception>
    public static ItemAnswer Parse(string stored) => ItemAnswerText.Read(stored);

    /// <summary>One option of a single choice.</summary>
    /// <param name="Value">The value of the option.</param>
    public sealed record Choice(int Value) : ItemAnswer
    {
        /// <inheritdoc/>
        public override int? WholeNumber => Value;
    }

    /// <summary>The chosen options of a multiple choice, in the order of the item.</summary>
    /// <param name="Codes">The list codes.</param>
    public sealed record Choices(ValueList<string> Codes) : ItemAnswer;

    /// <summary>A line, a text or a telephone number, trimmed.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Text(string Value) : ItemAnswer;

    /// <summary>A whole number.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Number(int Value) : ItemAnswer
    {
        /// <inheritdoc/>
        public override int? WholeNumber => Value;
    }

    /// <summary>A date.</summary>
    /// <param name="Value">The date.</param>
    public sealed record Date(DateOnly Value) : ItemAnswer;

    /// <summary>A tick that was given.</summary>
    public sealed record Ticked : ItemAnswer;

    /// <summary>"I'd rather not answer".</summary>
    public sealed record Declined : ItemAnswer
    {
        /// <inheritdoc/>
        public override bool IsAnswer => false;
    }

    /// <summary>An earlier answer was taken back.</summary>
    public sealed record Cleared : ItemAnswer
    {
        /// <inheritdoc/>
        public override bool IsAnswer => false;
    }
}
