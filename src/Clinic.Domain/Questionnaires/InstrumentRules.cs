namespace Clinic.Domain.Questionnaires;

/// <summary>The publishing rules of the instruments of a set.</summary>
internal static class InstrumentRules
{
    internal static void Check(QuestionSet set, List<QuestionSetFault> faults)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var n = 0; n < set.Instruments.Count; n++)
        {
            var instrument = set.Instruments[n];
            var path = FormattableString.Invariant($"$.instruments[{n}]");
            PublishingRules.Add(faults, codes.Add(instrument.Code), $"{path}.code", "is used by another instrument");
            PublishingRules.Text(faults, $"{path}.name", instrument.Name);
            PublishingRules.Text(faults, $"{path}.licence", instrument.Licence);
            PublishingRules.Text(faults, $"{path}.source", instrument.Source);
            PublishingRules.Text(faults, $"{path}.provenance", instrument.Provenance);
            for (var s = 0; s < instrument.Subscales.Count; s++)
            {
                Subscale(set, instrument.Subscales[s], FormattableString.Invariant($"{path}.subscales[{s}]"), faults);
            }

            foreach (var critical in instrument.CriticalItems)
            {
                PublishingRules.Add(faults, set.FindItem(critical.Item) is not null, $"{path}.criticalItems", $"{critical.Item} is not an item of this set");
            }
        }
    }

    private static void Subscale(QuestionSet set, Subscale subscale, string path, List<QuestionSetFault> faults)
    {
        foreach (var item in subscale.Items)
        {
            PublishingRules.Add(faults, set.FindItem(item)?.Binding is not null, $"{path}.items", $"{item} is not a scored item of this set");
        }

        PublishingRules.Add(
            faults, subscale.Reversed.Concat(subscale.MustBeAnswered).All(item => subscale.Items.Contains(item, StringComparer.Ordinal)),
            $"{path}.items", "must hold the reversed ones and those that must be answered");
        PublishingRules.Add(
            faults, subscale.MinimumAnswered > 0 && subscale.MinimumAnswered <= subscale.Items.Count,
            $"{path}.minimumAnswered", "is not between 1 and the number of items");
        PublishingRules.Add(
            faults, subscale.Bands.Zip(subscale.Bands.Skip(1)).All(pair => pair.First.From < pair.Second.From), $"{path}.bands", "do not rise");
    }
}
