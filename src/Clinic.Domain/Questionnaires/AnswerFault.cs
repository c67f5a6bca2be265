namespace Clinic.Domain.Questionnaires;

/// <summary>Why an answer cannot be taken as it is. It never holds the answer itself.</summary>
/// <param name="Code">Stable code, one of <see cref="AnswerFaults"/>.</param>
/// <param name="ItemCode">The item.</param>
/// <param name="Message">A sentence for the person that says what to do.</param>
public sealed record AnswerFault(string Code, string ItemCode, string Message)
{
    /// <summary>The numbers the message names, in its order, so that it can be said in another language.</summary>
    public ValueList<int> Limits { get; init; } = [];
}
