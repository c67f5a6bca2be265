using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>Writes the items of one question set.</summary>
internal sealed class ItemExport(QuestionSet set)
{
    private readonly PlainCondition plain = new(set);
    private readonly ConditionExpression expression = new(set);
    private readonly EnableWhenReader reader = new(code => set.FindItem(code) is { } item ? FormItem.Of(item) : null);

    public R4.Questionnaire.ItemComponent Section(Section section)
    {
        var group = new R4.Questionnaire.ItemComponent
        {
            LinkId = LinkIds.Section(section.Code),
            Type = R4.Questionnaire.QuestionnaireItemType.Group,
            Text = section.Title,
            Item = [.. section.Items.Select(Item)],
        };
        group.Extension.Add(new R4.Extension(OwnExtension.EstimatedMinutes, new R4.Integer(section.EstimatedMinutes)));
        if (section.Introduction is { } introduction)
        {
            var words = Display(LinkIds.Introduction(section.Code), introduction);
            words.Extension.Add(new R4.Extension(OwnExtension.Introduction, new R4.FhirBoolean(true)));
            group.Item.Insert(0, words);
        }

        return group;
    }

    private R4.Questionnaire.ItemComponent Item(Item item)
    {
        var result = new R4.Questionnaire.ItemComponent
        {
            LinkId = item.Code,
            Type = Type(item.Kind),
            Text = item.Text,
            Required = item.Required ? true : null,
            Repeats = item.Kind == ItemKind.MultipleChoice ? true : null,
            MaxLength = item.MaxLength,
            Code = [.. Codes(item)],
            AnswerOption = [.. item.Options.Select(option => Option(item, option))],
        };
        result.Extension.AddRange(ItemExtensions.Of(item));
        Help(item, result);
        Branch(item, result);
        return result;
    }

    private static R4.Questionnaire.QuestionnaireItemType Type(ItemKind kind) => kind switch
    {
        ItemKind.SingleChoice or ItemKind.MultipleChoice => R4.Questionnaire.QuestionnaireItemType.Choice,
        ItemKind.WholeNumber => R4.Questionnaire.QuestionnaireItemType.Integer,
        ItemKind.Date or ItemKind.BirthDate => R4.Questionnaire.QuestionnaireItemType.Date,
        ItemKind.ShortText or ItemKind.Phone => R4.Questionnaire.QuestionnaireItemType.String,
        ItemKind.LongText => R4.Questionnaire.QuestionnaireItemType.Text,
        ItemKind.Consent => R4.Questionnaire.QuestionnaireItemType.Boolean,
        ItemKind.Display => R4.Questionnaire.QuestionnaireItemType.Display,
    };

    private static IEnumerable<R4.Coding> Codes(Item item)
    {
        if (item.Binding is { } code)
        {
            yield return new R4.Coding(Canonical.AnswerCodeSystem, code.Name);
            if (Loinc.Item(code) is { } loinc)
            {
                yield return new R4.Coding(Loinc.System, loinc);
            }
        }
    }

    private static R4.Questionnaire.AnswerOptionComponent Option(Item item, ResponseOption option)
    {
        var result = new R4.Questionnaire.AnswerOptionComponent { Value = OptionCoding.Of(item, option) };
        if (option.Value is { } value)
        {
            result.Extension.Add(new R4.Extension(StandardExtension.OrdinalValue, new R4.FhirDecimal(value)));
        }

        if (option.Exclusive)
        {
            result.Extension.Add(new R4.Extension(StandardExtension.OptionExclusive, new R4.FhirBoolean(true)));
        }

        return result;
    }

    /// <summary>Help is a display item below its question, as other form fillers expect; a display item may hold none.</summary>
    private static void Help(Item item, R4.Questionnaire.ItemComponent result)
    {
        if (item.Help is { } help && item.IsAnswerable)
        {
            var words = Display(LinkIds.Help(item.Code), help);
            words.Extension.Add(new R4.Extension(
                StandardExtension.ItemControl, new R4.CodeableConcept(StandardExtension.ItemControlSystem, "help")));
            result.Item = [words];
        }
        else if (item.Help is { } words)
        {
            result.Extension.Add(new R4.Extension(OwnExtension.Help, new R4.FhirString(words)));
        }
    }

    /// <summary>
    /// Plain enableWhen where it says the same, else an expression; never both, as SDC asks. Ours stands beside it where
    /// reading the plain form back would give other words for the condition.
    /// </summary>
    private void Branch(Item item, R4.Questionnaire.ItemComponent result)
    {
        if (item.EnableWhen is not { } condition)
        {
            return;
        }

        var rows = plain.Write(condition);
        if (rows is { } written)
        {
            (result.EnableWhen, result.EnableBehavior) = written;
        }
        else
        {
            result.Extension.Add(expression.Write(condition));
        }

        if (rows is null || !condition.Equals(reader.Read(result.EnableWhen, result.EnableBehavior)))
        {
            result.Extension.Add(ConditionExtension.Write(condition));
        }
    }

    private static R4.Questionnaire.ItemComponent Display(string linkId, string text) =>
        new() { LinkId = linkId, Type = R4.Questionnaire.QuestionnaireItemType.Display, Text = text };
}
