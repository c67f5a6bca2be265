namespace Clinic.Domain.Instruments;

/// <summary>The rules for words, scales, items and critical items of a pack.</summary>
internal static class PackItemRules
{
    private const decimal HighestPoints = 1_000_000;
    private const int MostItems = 500;

    internal static void Check(InstrumentPack pack, PackFaults faults)
    {
        faults.RequireCode(pack.Code, "code");
        faults.Require(
            pack.Instruction is null || pack.Wording != PackWording.Slots, "instruction", "stands in a scoring shell, which holds no wording");
        faults.RequireUnique(pack.Scales.Select(scale => scale.Code), At("scales", "code"));
        foreach (var (index, scale) in pack.Scales.Index())
        {
            Scale(pack, scale, FormattableString.Invariant($"scales[{index}]"), faults);
        }

        faults.Require(pack.Items.Count <= MostItems, "items", $"are more than {MostItems}");
        faults.RequireUnique(pack.Items.Select(item => item.Code), At("items", "code"));
        foreach (var (index, item) in pack.Items.Index())
        {
            Item(pack, item, FormattableString.Invariant($"items[{index}]"), faults);
        }

        foreach (var (index, critical) in pack.CriticalItems.Index())
        {
            var path = FormattableString.Invariant($"criticalItems[{index}]");
            var scale = pack.ScaleOf(critical.Item);
            faults.Require(pack.FindItem(critical.Item) is not null, $"{path}.item", $"{critical.Item} is not an item of this pack");
            faults.Require(
                scale is null || scale.Options.Any(option => option.Value >= critical.AtLeast), $"{path}.atLeast", "is beyond every answer of the item");
        }
    }

    private static void Scale(InstrumentPack pack, ResponseScale scale, string path, PackFaults faults)
    {
        faults.Require(scale.Options.Count > 1, $"{path}.options", "are fewer than two");
        faults.RequireUnique(
            scale.Options.Select(option => FormattableString.Invariant($"{option.Value}")),
            index => FormattableString.Invariant($"{path}.options[{index}].value"));
        var withPoints = scale.Options.Count(option => option.Points is not null);
        faults.Require(
            withPoints == 0 || withPoints == scale.Options.Count, $"{path}.options", "give points for some answers and not for others");
        foreach (var (index, option) in scale.Options.Index())
        {
            var place = FormattableString.Invariant($"{path}.options[{index}]");
            faults.Require(Math.Abs(option.Counts) <= HighestPoints, place, "counts more than a million");
            Words(pack.Wording, option.Label is not null, $"{place}.label", faults);
        }

        faults.Require(
            pack.Items.Any(item => string.Equals(item.Scale, scale.Code, StringComparison.Ordinal)), $"{path}.code", $"{scale.Code} is used by no item");
    }

    private static void Item(InstrumentPack pack, PackItem item, string path, PackFaults faults)
    {
        faults.RequireCode(item.Code, $"{path}.code");
        faults.Require(pack.FindScale(item.Scale) is not null, $"{path}.scale", $"{item.Scale} is not a scale of this pack");
        Words(pack.Wording, item.Text is not null, $"{path}.text", faults);
        var isShell = pack.Wording == PackWording.Slots;
        faults.Require(item.Slot is not null || !isShell, $"{path}.slot", "is missing");
        faults.Require(item.Slot is null || isShell, $"{path}.slot", "stands in a pack that has words");
        if (item.Skip is { } skip)
        {
            Skip(pack, item, skip, $"{path}.skip", faults);
        }
    }

    private static void Skip(InstrumentPack pack, PackItem item, ItemSkip skip, string path, PackFaults faults)
    {
        faults.Require(
            pack.Items.TakeWhile(earlier => earlier != item).Any(earlier => string.Equals(earlier.Code, skip.Item, StringComparison.Ordinal)),
            $"{path}.item", $"{skip.Item} is not an earlier item of this pack");
        faults.Require(
            pack.ScaleOf(skip.Item) is not { } earlierScale || earlierScale.Find(skip.Is) is not null, $"{path}.is", $"is no answer of {skip.Item}");
        faults.Require(
            pack.FindScale(item.Scale) is not { } scale || scale.Find(skip.CountsAs) is not null, $"{path}.countsAs", "is no answer of this item");
    }

    // A shell holds no word of the instrument; every other pack holds all of them.
    private static void Words(PackWording wording, bool isThere, string path, PackFaults faults)
    {
        if (wording == PackWording.Slots)
        {
            faults.Require(!isThere, path, "stands in a scoring shell, which holds no wording");
        }
        else
        {
            faults.Require(isThere, path, "is missing");
        }
    }

    private static Func<int, string> At(string list, string member) =>
        index => FormattableString.Invariant($"{list}[{index}].{member}");
}
