namespace Clinic.Domain.Questionnaires;

/// <summary>Why a question set cannot be published.</summary>
/// <param name="Path">The place, such as <c>$.sections[2].items[4].options</c>.</param>
/// <param name="Reason">What is wrong there.</param>
public sealed record QuestionSetFault(string Path, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Reason}";
}
