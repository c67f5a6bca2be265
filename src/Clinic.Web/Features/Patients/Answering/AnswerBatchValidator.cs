using Clinic.Data.Mapping;
using FluentValidation;

namespace Clinic.Web.Features.Patients.Answering;

/// <summary>Refuses what no page of ours sends. What a person can get wrong, the question set says with the item.</summary>
public sealed class AnswerBatchValidator : AbstractValidator<AnswerBatch>
{
    private const int MostAnswers = 300;
    private const int MostValues = 50;
    // What a form may carry at most; a text that is merely too long is told so by its item.
    private const int LongestValue = 4 * 1024 * 1024;

    public AnswerBatchValidator()
    {
        RuleFor(batch => batch.Section).NotEmpty().MaximumLength(ColumnLimits.Code).WithErrorCode("section");
        RuleFor(batch => batch.WriterId).NotEmpty().WithErrorCode("writer");
        RuleFor(batch => batch.Answers.Count).LessThanOrEqualTo(MostAnswers).WithErrorCode("answers-many");
        RuleForEach(batch => batch.Answers).ChildRules(answer =>
        {
            answer.RuleFor(given => given.ItemCode).NotEmpty().MaximumLength(ColumnLimits.Code).WithErrorCode("item");
            answer.RuleFor(given => given.Values.Count).LessThanOrEqualTo(MostValues).WithErrorCode("values-many");
            answer.RuleForEach(given => given.Values).MaximumLength(LongestValue).WithErrorCode("value-long");
            answer.RuleFor(given => given.Sequence).GreaterThanOrEqualTo(0).WithErrorCode("sequence");
            answer.RuleFor(given => given.Showed).GreaterThanOrEqualTo(0).WithErrorCode("showed");
        });
    }
}
