using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>
/// Reads when an item shows. What cannot be read lets the item show always: asked too often is safer than never asked.
/// </summary>
internal sealed class BranchImport(Func<string, FormItem?> find, ImportNotes notes)
{
    private readonly EnableWhenReader reader = new(find);
    private readonly HashSet<string> earlier = new(StringComparer.Ordinal);

    /// <summary>Whether an item of a form has any condition.</summary>
    public static bool HasCondition(R4.Questionnaire.ItemComponent source) =>
        source.EnableWhen.Count > 0
        || source.FindExtension(OwnExtension.Condition) is not null
        || source.FindExtension(StandardExtension.EnableWhenExpression) is not null;

    /// <summary>
    /// The item with its condition. Items come in order: a condition that reads a later one could never hold here, and is
    /// dropped.
    /// </summary>
    public Item Finish(Item item, FormQuestion question)
    {
        var condition = Read(question);
        var readsAhead = condition is not null && !condition.Reads.All(earlier.Contains);
        notes.AddIf(readsAhead, question.Path + ".enableWhen", "the condition reads a later question; the item always shows");
        earlier.Add(item.Code);
        return item with { EnableWhen = readsAhead ? null : condition };
    }

    /// <summary>The condition of a question together with those of everything around it; null for always.</summary>
    private Condition? Read(FormQuestion question)
    {
        var parts = new List<Condition>();
        Add(parts, Own(question.Source, question.Path));
        foreach (var gate in question.Gates.Reverse())
        {
            if (!gate.ByAnswer)
            {
                Add(parts, Own(gate.Source, gate.Path));
            }
            else if (gate.Source.LinkId is { } linkId && find(linkId) is { Item.IsAnswerable: true } above)
            {
                // An answered question was in sight itself, so whatever is around it need not be asked again.
                if (!parts.Exists(part => NeedsAnswer(part, above.Item.Code)))
                {
                    Add(parts, new Condition.Answered(above.Item.Code));
                }

                break;
            }
        }

        parts.Reverse();
        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new Condition.All([.. parts]),
        };
    }

    /// <summary>Whether a condition cannot hold unless the item is answered.</summary>
    private static bool NeedsAnswer(Condition condition, string itemCode) => condition switch
    {
        Condition.Is equal => equal.Item == itemCode,
        Condition.AtLeast atLeast => atLeast.Item == itemCode,
        Condition.Includes includes => includes.Item == itemCode,
        Condition.Answered answered => answered.Item == itemCode,
        Condition.All all => all.Parts.Any(part => NeedsAnswer(part, itemCode)),
        Condition.Any any => any.Parts.All(part => NeedsAnswer(part, itemCode)),
        _ => false,
    };

    private Condition? Own(R4.Questionnaire.ItemComponent source, string path)
    {
        if (!HasCondition(source))
        {
            return null;
        }

        var ours = source.FindExtension(OwnExtension.Condition);
        var condition = ours is null ? null : ConditionExtension.Read(ours);
        condition ??= source.EnableWhen.Count > 0 ? reader.Read(source.EnableWhen, source.EnableBehavior) : null;
        notes.AddIf(
            condition is null, path + ".enableWhen", source.EnableWhen.Count > 0
                ? "the condition cannot be said here, or compares with what its question does not offer; the item always shows"
                : "the expression of the condition is not read; the item always shows");
        return condition;
    }

    private static void Add(List<Condition> parts, Condition? part)
    {
        if (part is not null && !parts.Contains(part))
        {
            parts.Add(part);
        }
    }
}
