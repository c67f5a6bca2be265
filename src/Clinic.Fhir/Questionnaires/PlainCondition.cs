using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>A condition as FHIR's own enableWhen, where that can say it.</summary>
internal sealed class PlainCondition(QuestionSet set)
{
    /// <summary>The rows and how they join, of the same meaning as the condition; null where there are none.</summary>
    public (List<R4.Questionnaire.EnableWhenComponent> Rows, R4.Questionnaire.EnableWhenBehavior? Join)? Write(Condition condition)
    {
        var (parts, join) = condition switch
        {
            Condition.All all => ([.. all.Parts], R4.Questionnaire.EnableWhenBehavior.All),
            Condition.Any any => ([.. any.Parts], R4.Questionnaire.EnableWhenBehavior.Any),
            _ => (new[] { condition }, R4.Questionnaire.EnableWhenBehavior.Any),
        };
        var rows = parts.Select(Rows).ToArray();
        if (Array.Exists(rows, of => of.Count == 0 || (of.Count > 1 && join == R4.Questionnaire.EnableWhenBehavior.All)))
        {
            return null;
        }

        List<R4.Questionnaire.EnableWhenComponent> all1 = [.. rows.SelectMany(of => of)];
        return (all1, all1.Count > 1 ? join : null);
    }

    /// <summary>The rows that say one part when any of them holds; none where the part cannot be said so.</summary>
    private List<R4.Questionnaire.EnableWhenComponent> Rows(Condition part) => part switch
    {
        Condition.Is equal => Chosen(equal.Item, option => option.Value == equal.Value, R4.Questionnaire.QuestionnaireItemOperator.Equal, equal.Value),
        Condition.AtLeast atLeast => Chosen(
            atLeast.Item, option => option.Value >= atLeast.Value, R4.Questionnaire.QuestionnaireItemOperator.GreaterOrEqual, atLeast.Value),
        Condition.Includes includes => Chosen(
            includes.Item, option => option.Code == includes.Code, R4.Questionnaire.QuestionnaireItemOperator.Equal, null),
        Condition.Answered answered => [Exists(answered.Item, true)],
        Condition.Unanswered unanswered => [Exists(unanswered.Item, false)],
        _ => [],
    };

    private List<R4.Questionnaire.EnableWhenComponent> Chosen(
        string code, Func<ResponseOption, bool> which, R4.Questionnaire.QuestionnaireItemOperator compare, int? value)
    {
        var item = set.FindItem(code);
        return item switch
        {
            { Kind: ItemKind.WholeNumber } when value is { } number => [Row(code, compare, new R4.Integer(number))],
            { IsChoice: true } =>
            [
                .. item.Options.Where(which).Select(option => OptionCoding.Of(item, option)).Select(coding => Row(
                    code, R4.Questionnaire.QuestionnaireItemOperator.Equal, new R4.Coding(coding.System, coding.Code))),
            ],
            _ => [],
        };
    }

    private static R4.Questionnaire.EnableWhenComponent Exists(string item, bool exists) =>
        Row(item, R4.Questionnaire.QuestionnaireItemOperator.Exists, new R4.FhirBoolean(exists));

    private static R4.Questionnaire.EnableWhenComponent Row(string item, R4.Questionnaire.QuestionnaireItemOperator compare, R4.DataType answer) =>
        new() { Question = item, Operator = compare, Answer = answer };
}
