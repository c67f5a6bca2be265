using System.Globalization;
using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>A condition as FHIRPath over the response, for form fillers that read SDC's enableWhenExpression.</summary>
internal sealed class ConditionExpression(QuestionSet set)
{
    public R4.Extension Write(Condition condition) => new(
        StandardExtension.EnableWhenExpression,
        new R4.Expression { Language = "text/fhirpath", Expression_ = Text(condition) });

    public string Text(Condition condition) => condition switch
    {
        Condition.All all => Join(all.Parts, " and "),
        Condition.Any any => Join(any.Parts, " or "),
        Condition.Is equal => Answer(equal.Item, Equal(equal)),
        Condition.AtLeast atLeast => Answer(atLeast.Item, AtLeast(atLeast)),
        Condition.Includes includes => Answer(includes.Item, Chosen(includes.Item, option => option.Code == includes.Code)),
        Condition.Answered answered => $"{Found(answered.Item)}.answer.exists()",
        Condition.Unanswered unanswered => $"{Found(unanswered.Item)}.answer.empty()",
        Condition.Declined declined =>
            $"{Found(declined.Item)}.extension.where(url = '{StandardExtension.DataAbsentReason}' and value = 'asked-declined').exists()",
        _ => throw new NotSupportedException($"{condition.GetType().Name} has no form in FHIR."),
    };

    private string Join(ValueList<Condition> parts, string word) => string.Join(word, parts.Select(part => $"({Text(part)})"));

    private static string Found(string item) => $"%resource.descendants().where(linkId = {Quoted(item)})";

    private static string Answer(string item, string test) => $"{Found(item)}.answer.where({test}).exists()";

    private string Equal(Condition.Is condition) => IsNumber(condition.Item)
        ? string.Create(CultureInfo.InvariantCulture, $"value = {condition.Value}")
        : Chosen(condition.Item, option => option.Value == condition.Value);

    private string AtLeast(Condition.AtLeast condition) => IsNumber(condition.Item)
        ? string.Create(CultureInfo.InvariantCulture, $"value >= {condition.Value}")
        : Chosen(condition.Item, option => option.Value >= condition.Value);

    /// <summary>The answer is one of these options; never, where there is none.</summary>
    private string Chosen(string itemCode, Func<ResponseOption, bool> which)
    {
        var codes = set.FindItem(itemCode) is { } item
            ? item.Options.Where(which).Select(option => $"value.code = {Quoted(OptionCoding.Of(item, option).Code)}").ToArray()
            : [];
        return codes.Length == 0 ? "false" : string.Join(" or ", codes);
    }

    private static string Quoted(string? text) =>
        $"'{text?.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";

    private bool IsNumber(string itemCode) => set.FindItem(itemCode)?.Kind == ItemKind.WholeNumber;
}
