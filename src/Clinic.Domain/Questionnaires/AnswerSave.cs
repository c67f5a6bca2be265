namespace Clinic.Domain.Questionnaires;

/// <summary>One saved answer of a sitting; the history of a sitting is these, oldest first.</summary>
/// <param name="ItemCode">The item.</param>
/// <param name="Answer">What was done with it.</param>
/// <param name="SavedAt">When it was saved.</param>
public sealed record AnswerSave(string ItemCode, ItemAnswer Answer, DateTimeOffset SavedAt);
