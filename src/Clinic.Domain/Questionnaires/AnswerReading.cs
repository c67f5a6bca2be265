namespace Clinic.Domain.Questionnaires;

/// <summary>What a form's values for one item turned out to be: an answer or a fault, never both.</summary>
public sealed record AnswerReading
{
    private AnswerReading(ItemAnswer? answer, AnswerFault? fault) => (Answer, Fault) = (answer, fault);

    /// <summary>The answer, checked, or null.</summary>
    public ItemAnswer? Answer { get; }

    /// <summary>The fault, or null.</summary>
    public AnswerFault? Fault { get; }

    internal static AnswerReading Of(ItemAnswer answer) => new(answer, null);

    internal static AnswerReading Of(AnswerFault fault) => new(null, fault);
}
