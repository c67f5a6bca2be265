namespace Clinic.Domain.Questionnaires;

/// <summary>What may change in an item.</summary>
internal static class ItemEdit
{
    internal static void Compare(
        Item original, Item edited, string path, List<string> changes, List<QuestionSetFault> refusals, HashSet<string> touched)
    {
        Locks(original, edited, path, refusals);
        var reworded = QuestionSetEdit.Wording(changes, $"Item {original.Code}, wording", original.Text, edited.Text);
        QuestionSetEdit.Wording(changes, $"Item {original.Code}, help", original.Help, edited.Help);
        foreach (var (before, after) in original.Options.Zip(edited.Options))
        {
            reworded |= QuestionSetEdit.Wording(changes, $"Item {original.Code}, answer {before.Code ?? Number(before)}", before.Label, after.Label);
        }

        if (reworded && original.Instrument is { } instrument)
        {
            touched.Add(instrument);
        }
    }

    private static void Locks(Item original, Item edited, string path, List<QuestionSetFault> refusals)
    {
        void Lock(bool unchanged, string part) => QuestionSetEdit.Lock(refusals, unchanged, $"{path}.{part}");
        Lock(original.Code == edited.Code, "code");
        Lock(original.Kind == edited.Kind, "kind");
        Lock(original.Binding == edited.Binding, "binding");
        Lock(original.Instrument == edited.Instrument, "instrument");
        Lock(original.Required == edited.Required, "required");
        Lock(original.MayDecline == edited.MayDecline, "mayDecline");
        Lock(original.Sticky == edited.Sticky, "sticky");
        Lock((original.Min, original.Max) == (edited.Min, edited.Max), "min");
        Lock(original.MaxLength == edited.MaxLength, "maxLength");
        Lock(original.Autocomplete == edited.Autocomplete, "autocomplete");
        Lock(original.EnableWhen == edited.EnableWhen, "enableWhen");
        Lock(Bare(original).Equals(Bare(edited)), "options");
    }

    private static ValueList<ResponseOption> Bare(Item item) => [.. item.Options.Select(option => option with { Label = string.Empty })];

    private static string Number(ResponseOption option) => FormattableString.Invariant($"{option.Value}");
}
