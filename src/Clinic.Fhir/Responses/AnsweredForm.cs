using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;

namespace Clinic.Fhir.Responses;

/// <summary>The answers of one person to one question set.</summary>
/// <param name="Set">The question set.</param>
/// <param name="Answers">What was answered or declined, hidden items included.</param>
/// <param name="Shown">Codes of the items that showed at the end.</param>
public sealed record AnsweredForm(QuestionSet Set, ItemAnswers Answers, ValueList<string> Shown)
{
    /// <summary>The answers of a submission of the portal.</summary>
    public static AnsweredForm Of(QuestionSet set, SubmittedAnswers submitted)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        return new(set, submitted.Items, submitted.Shown);
    }

    /// <summary>
    /// Answers that are known by answer code only, as on the command line. What no item asks, such as the derived
    /// <c>tx.trials</c>, is not in the form.
    /// </summary>
    public static AnsweredForm Of(QuestionSet set, AnswerSet scored)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(scored);
        var answers = set.Items
            .Where(item => item.Binding is { } code && scored.IsAnswered(code))
            .Aggregate(ItemAnswers.Empty, (all, item) => all.With(item.Code, Answer(item, item.Binding!, scored)));
        return new(set, answers, [.. Visibility.Of(set, answers).Items.Select(item => item.Code)]);
    }

    private static ItemAnswer Answer(Item item, AnswerCode code, AnswerSet scored) => code.Kind switch
    {
        AnswerKind.WholeNumber => new ItemAnswer.Choice(scored[code]!.Value),
        AnswerKind.CodeList => new ItemAnswer.Choices(
            scored.List(code) is { IsEmpty: false } list
                ? [.. list]
                : [.. item.Options.Where(option => option.Exclusive).Select(option => option.Code!)]),
    };
}
