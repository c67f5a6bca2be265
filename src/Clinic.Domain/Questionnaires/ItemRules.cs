namespace Clinic.Domain.Questionnaires;

/// <summary>The publishing rules of one item.</summary>
internal static class ItemRules
{
    internal static void Check(
        QuestionSet set, Item item, Dictionary<string, Item> earlier, string path, List<QuestionSetFault> faults)
    {
        PublishingRules.Text(faults, $"{path}.text", item.Text);
        PublishingRules.Add(faults, IsCode(item.Code), $"{path}.code", "takes small letters, digits, dots and hyphens");
        PublishingRules.Add(
            faults, item.Instrument is null || set.FindInstrument(item.Instrument) is not null, $"{path}.instrument", "is not an instrument of this set");
        Shape(item, path, faults);
        Options(item, path, faults);
        Binding(item, path, faults);
        Safety(item, path, faults);
        foreach (var read in item.EnableWhen?.Reads ?? [])
        {
            PublishingRules.Add(
                faults, earlier.TryGetValue(read, out var source) && source.IsAnswerable, $"{path}.enableWhen", $"{read} is not an earlier question");
        }
    }

    private static void Shape(Item item, string path, List<QuestionSetFault> faults)
    {
        var isNumber = item.Kind == ItemKind.WholeNumber;
        var isText = item.Kind is ItemKind.ShortText or ItemKind.LongText or ItemKind.Phone;
        PublishingRules.Add(faults, isNumber || (item.Min is null && item.Max is null), $"{path}.min", "belongs to a whole number only");
        PublishingRules.Add(faults, !isNumber || (item.Min is { } min && item.Max is { } max && min <= max), $"{path}.min", "needs min and max, in this order");
        PublishingRules.Add(faults, isText || item.MaxLength is null, $"{path}.maxLength", "belongs to text only");
        PublishingRules.Add(faults, item.MaxLength is null or (> 0 and <= AnswerLimits.LongText), $"{path}.maxLength", "is outside the limits");
        PublishingRules.Add(faults, item.IsAnswerable || (!item.Required && !item.MayDecline), $"{path}.required", "belongs to a question only");
        PublishingRules.Add(faults, !item.Sticky || item.EnableWhen is not null, $"{path}.sticky", "needs a condition");
        PublishingRules.Add(faults, item.Kind != ItemKind.Consent || !item.MayDecline, $"{path}.mayDecline", "does not fit a consent");
    }

    private static void Options(Item item, string path, List<QuestionSetFault> faults)
    {
        var options = item.Options;
        if (!item.IsChoice)
        {
            PublishingRules.Add(faults, options.Count == 0, $"{path}.options", "belong to a choice only");
            return;
        }

        var single = item.Kind == ItemKind.SingleChoice;
        PublishingRules.Add(faults, options.Count > (single ? 1 : 0), $"{path}.options", "are too few to choose from");
        PublishingRules.Add(
            faults, options.All(option => single ? option.Value is not null : option.Code is not null), $"{path}.options",
            single ? "need values" : "need codes");
        PublishingRules.Add(
            faults, options.Select(option => (option.Value, option.Code)).Distinct().Count() == options.Count, $"{path}.options", "repeat a value");
        PublishingRules.Add(
            faults, options.Select(option => option.Label).Distinct(StringComparer.Ordinal).Count() == options.Count, $"{path}.options", "repeat a label");
        PublishingRules.Add(faults, options.All(option => !string.IsNullOrWhiteSpace(option.Label)), $"{path}.options", "have an empty label");
        PublishingRules.Add(faults, !single || !options.Any(option => option.Exclusive), $"{path}.options", "stand alone anyway in a single choice");
        PublishingRules.Add(faults, options.Count(option => option.Exclusive) <= 1, $"{path}.options", "have more than one that stands alone");
    }

    /// <summary>A bound item must offer exactly what its code permits, or a person could not say what the rules ask.</summary>
    private static void Binding(Item item, string path, List<QuestionSetFault> faults)
    {
        if (item.Binding is not { } code)
        {
            return;
        }

        PublishingRules.Add(faults, string.Equals(item.Code, code.Name, StringComparison.Ordinal), $"{path}.code", $"must be {code.Name}, as bound");
        PublishingRules.Add(faults, code != AnswerCodes.AntidepressantTrials, $"{path}.binding", "is derived and never asked");
        var kind = code.Kind switch
        {
            AnswerKind.WholeNumber => ItemKind.SingleChoice,
            AnswerKind.CodeList => ItemKind.MultipleChoice,
        };
        PublishingRules.Add(faults, item.Kind == kind, $"{path}.kind", $"does not fit {code.Name}");
        if (item.Kind == kind)
        {
            PublishingRules.Add(faults, OffersAll(item, code), $"{path}.options", $"must be exactly those of {code.Name}");
        }
    }

    private static bool OffersAll(Item item, AnswerCode code) => code.Kind switch
    {
        AnswerKind.WholeNumber => item.Options.Select(option => option.Value ?? -1).ToHashSet().SetEquals(
            Enumerable.Range(code.Lowest, code.Highest - code.Lowest + 1).Concat(code.FurtherValues)),
        AnswerKind.CodeList => item.Options.Count(option => option.Exclusive) == 1
            && item.Options.Where(option => !option.Exclusive).Select(option => option.Code).ToHashSet().SetEquals(code.ListCodes),
    };

    private static void Safety(Item item, string path, List<QuestionSetFault> faults)
    {
        if (SafetyItems.Contains(item.Binding))
        {
            PublishingRules.Add(faults, item.Required, $"{path}.required", "must be set on a safety question");
            PublishingRules.Add(faults, item.MayDecline, $"{path}.mayDecline", "must be offered on a safety question");
        }

        PublishingRules.Add(
            faults, (item.Binding != AnswerCodes.AsqNow && item.Binding != AnswerCodes.AsqAttemptWhen) || item.EnableWhen is null || item.Sticky,
            $"{path}.sticky", "must be set: the question stays once it was due");
    }

    private static bool IsCode(string code) =>
        code.Length > 0 && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-');
}
