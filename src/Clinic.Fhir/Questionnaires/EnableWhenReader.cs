using Clinic.Domain.Questionnaires;
using Operators = Hl7.Fhir.Model.Questionnaire.QuestionnaireItemOperator;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>Reads FHIR's own enableWhen as a condition.</summary>
/// <param name="find">The item of a linkId, or null where it was not taken over.</param>
internal sealed class EnableWhenReader(Func<string, FormItem?> find)
{
    /// <summary>The condition; null where a row has no equal here. One row that cannot be said spoils all.</summary>
    public Condition? Read(List<R4.Questionnaire.EnableWhenComponent> rows, R4.Questionnaire.EnableWhenBehavior? join)
    {
        var parts = rows.Select(Row).ToArray();
        ValueList<Condition> known = [.. parts.OfType<Condition>()];
        return known.Count < parts.Length || known.Count == 0 ? null
            : known.Count == 1 ? known[0]
            : join == R4.Questionnaire.EnableWhenBehavior.All ? new Condition.All(known) : new Condition.Any(known);
    }

    private Condition? Row(R4.Questionnaire.EnableWhenComponent row) => row.Question is { } linkId && find(linkId) is { } found && row.Operator is { } compare
        ? compare == Operators.Exists ? Exists(found.Item, row.Answer)
            : found.Item.IsChoice ? Choice(found, compare, row.Answer)
            : found.Item.Kind == ItemKind.WholeNumber ? Number(found.Item.Code, compare, Whole(row.Answer))
            : found.Item.Kind == ItemKind.Consent && compare == Operators.Equal ? Exists(found.Item, row.Answer)
            : null
        : null;

    private static Condition? Exists(Item item, R4.DataType? answer) => answer switch
    {
        R4.FhirBoolean { Value: true } => new Condition.Answered(item.Code),
        R4.FhirBoolean { Value: false } => new Condition.Unanswered(item.Code),
        _ => null,
    };

    private static Condition? Choice(FormItem found, Operators compare, R4.DataType? answer)
    {
        var item = found.Item;
        var option = found.FindOption(answer) ?? found.FindCode(answer);
        if (item.Kind == ItemKind.MultipleChoice)
        {
            return compare == Operators.Equal && option?.Code is { } code ? new Condition.Includes(item.Code, code) : null;
        }

        return compare switch
        {
            Operators.Equal => option?.Value is { } value ? new Condition.Is(item.Code, value) : null,
            Operators.NotEqual => option is null ? null : OneOf(found, other => other.Option != option),
            Operators.GreaterOrEqual => Number(answer) is { } least ? OneOf(found, other => other.Number >= least) : null,
            Operators.GreaterThan => Number(answer) is { } below ? OneOf(found, other => other.Number > below) : null,
            Operators.LessOrEqual => Number(answer) is { } most ? OneOf(found, other => other.Number <= most) : null,
            Operators.LessThan => Number(answer) is { } above ? OneOf(found, other => other.Number < above) : null,
            Operators.Exists => null,
        };
    }

    private static Condition? OneOf(FormItem found, Func<FormOption, bool> which)
    {
        ValueList<Condition> parts =
        [
            .. found.Options.Where(which).Select(option => new Condition.Is(found.Item.Code, option.Option.Value!.Value)),
        ];
        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new Condition.Any(parts),
        };
    }

    private static Condition? Number(string code, Operators compare, int? value) => (compare, value) switch
    {
        (Operators.Equal, { } number) => new Condition.Is(code, number),
        (Operators.GreaterOrEqual, { } number) => new Condition.AtLeast(code, number),
        (Operators.GreaterThan, < int.MaxValue) => new Condition.AtLeast(code, value.Value + 1),
        _ => null,
    };

    private static decimal? Number(R4.DataType? answer) => answer switch
    {
        R4.Integer number => number.Value,
        R4.FhirDecimal number => number.Value,
        _ => null,
    };

    private static int? Whole(R4.DataType? answer) =>
        Number(answer) is > int.MinValue and < int.MaxValue and { } number && decimal.IsInteger(number) ? (int)number : null;
}
