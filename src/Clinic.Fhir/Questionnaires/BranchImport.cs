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
        foreach (var gate in question.Gates)
        {
            if (!gate.ByAnswer)
            {
                Add(parts, Own(gate.Source, gate.Path));
            }
            else if (gate.Source.LinkId is { } linkId && find(linkId) is { Item.IsAnswerable: true } above)
            {
                Add(parts, new Condition.Answered(above.Item.Code));
            }
        }

        Add(parts, Own(question.Source, question.Path));
        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new Condition.All([.. parts]),
        };
    }

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
                ? "the condition cannot be said here, or reads an item that is left out; the item always shows"
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
