using Clinic.Domain.Questionnaires;

namespace Clinic.Data.QuestionSets;

/// <summary>A version of a question set that is answered or was: its content never changes again.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Number">The version's number, from 1.</param>
/// <param name="Set">The content.</param>
public sealed record PublishedQuestionSet(Guid Id, int Number, QuestionSet Set);
