using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Questionnaires;

namespace Clinic.Fhir.Responses;

/// <summary>What was made of a FHIR QuestionnaireResponse.</summary>
/// <param name="Set">The question set the answers are to.</param>
/// <param name="Answers">The answers, declined ones included.</param>
/// <param name="NotUnderstood">What was not understood. It never holds an answer.</param>
public sealed record ImportedAnswers(QuestionSet Set, ItemAnswers Answers, ValueList<ImportNote> NotUnderstood)
{
    /// <summary>The answers as one sitting, all saved at the same moment: what a screening reads.</summary>
    public Sitting AsSitting(DateTimeOffset savedAt) =>
        Sitting.Of(Set, Set.Items.Where(item => Answers[item.Code] is not null).Select(item => new AnswerSave(item.Code, Answers[item.Code]!, savedAt)));
}
