namespace Clinic.Domain.Questionnaires;

/// <summary>What a question set must keep to before anyone is asked by it. A set without a fault may be published.</summary>
public static class PublishingRules
{
    /// <summary>Every fault, in the order of the set; none where it may be published.</summary>
    public static IReadOnlyList<QuestionSetFault> Check(QuestionSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var faults = new List<QuestionSetFault>();
        Words(set, faults);
        InstrumentRules.Check(set, faults);
        Sections(set, faults);
        Required(set, faults);
        return faults;
    }

    private static void Words(QuestionSet set, List<QuestionSetFault> faults)
    {
        Text(faults, "$.title", set.Title);
        Text(faults, "$.language", set.Language);
        Text(faults, "$.version", set.Version);
        Text(faults, "$.provenance", set.Provenance);
    }

    private static void Sections(QuestionSet set, List<QuestionSetFault> faults)
    {
        var sections = new HashSet<string>(StringComparer.Ordinal);
        var items = new Dictionary<string, Item>(StringComparer.Ordinal);
        var bound = new HashSet<AnswerCode>();
        for (var s = 0; s < set.Sections.Count; s++)
        {
            var section = set.Sections[s];
            var path = FormattableString.Invariant($"$.sections[{s}]");
            Text(faults, $"{path}.title", section.Title);
            Add(faults, sections.Add(section.Code), $"{path}.code", "is used by another section");
            Add(faults, IsCode(section.Code), $"{path}.code", "takes small letters, digits and hyphens");
            Add(faults, section.EstimatedMinutes > 0, $"{path}.estimatedMinutes", "is less than 1");
            for (var i = 0; i < section.Items.Count; i++)
            {
                var item = section.Items[i];
                var itemPath = FormattableString.Invariant($"{path}.items[{i}]");
                Add(faults, item.Binding is null || bound.Add(item.Binding), $"{itemPath}.binding", $"{item.Binding} is bound by another item");
                ItemRules.Check(set, item, items, itemPath, faults);
                Add(faults, items.TryAdd(item.Code, item), $"{itemPath}.code", $"{item.Code} is used by another item");
            }
        }
    }

    private static void Required(QuestionSet set, List<QuestionSetFault> faults)
    {
        var bound = set.Items.Select(item => item.Binding).ToHashSet();
        faults.AddRange(RequiredCodes.Of(set.Code)
            .Where(code => !bound.Contains(code))
            .Select(code => new QuestionSetFault("$.sections", $"no item is bound to {code.Name}")));
        if (string.Equals(set.Code, BuiltInQuestionSets.IntakeCode, StringComparison.Ordinal))
        {
            faults.AddRange(RequiredCodes.IntakeItems
                .Where(code => set.FindItem(code) is null)
                .Select(code => new QuestionSetFault("$.sections", $"the item {code} is missing")));
        }
    }

    internal static void Text(List<QuestionSetFault> faults, string path, string text) =>
        Add(faults, !string.IsNullOrWhiteSpace(text), path, "is empty");

    internal static void Add(List<QuestionSetFault> faults, bool holds, string path, string reason)
    {
        if (!holds)
        {
            faults.Add(new QuestionSetFault(path, reason));
        }
    }

    private static bool IsCode(string code) =>
        code.Length > 0 && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
