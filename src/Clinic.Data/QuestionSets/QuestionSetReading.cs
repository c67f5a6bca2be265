using Clinic.Domain.Questionnaires;

namespace Clinic.Data.QuestionSets;

/// <summary>A version as somebody reads it.</summary>
/// <param name="Version">The version itself: what is asked, shown and scored.</param>
/// <param name="Shown">The version in the words of its sibling in another language, where there is one.</param>
public sealed record QuestionSetReading(PublishedQuestionSet Version, TranslatedQuestionSet Shown);
