namespace Clinic.Domain.Questionnaires;

/// <summary>What an edit of a question set comes to.</summary>
/// <param name="Changes">Each change of wording, as a sentence for the admin, in the order of the set.</param>
/// <param name="Refusals">Each change that is not permitted; with one of them the edit cannot be saved.</param>
/// <param name="Edited">The edited set, with every published instrument whose wording changed marked as modified.</param>
public sealed record QuestionSetComparison(
    ValueList<string> Changes, ValueList<QuestionSetFault> Refusals, QuestionSet Edited)
{
    /// <summary>Whether the edit may be saved.</summary>
    public bool IsAllowed => Refusals.Count == 0;
}
