using Clinic.Domain.Questionnaires;
using CsCheck;

namespace Clinic.Domain.Tests.Questionnaires;

/// <summary>Question sets of any content, publishable or not, and ways to change one.</summary>
internal static class QuestionSets
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["aé\"\\<“\u2028z"], 0, 12].Select(words => "w" + words);
    private static readonly Gen<string?> MaybeWords = Gen.OneOf(Words.Select(words => (string?)words), Gen.Const((string?)null));
    private static readonly Gen<int?> MaybeNumber = Gen.OneOf(Gen.Int.Select(number => (int?)number), Gen.Const((int?)null));

    private static readonly Gen<ResponseOption> Options = Gen.Select(
        Words, Gen.Int, Gen.Bool, Gen.Bool, (words, value, single, exclusive) =>
            new ResponseOption { Label = words, Value = single ? value : null, Code = single ? null : words, Exclusive = exclusive });

    private static readonly Gen<Condition> Leaves = Gen.Select(Words, Gen.Int, Gen.Int[0, 5], (item, value, kind) => (Condition)(kind switch
    {
        0 => new Condition.Is(item, value),
        1 => new Condition.AtLeast(item, value),
        2 => new Condition.Includes(item, item),
        3 => new Condition.Answered(item),
        4 => new Condition.Declined(item),
        _ => new Condition.Unanswered(item),
    }));

    private static readonly Gen<Condition?> Conditions = Gen.OneOf(
        Gen.Const((Condition?)null),
        Leaves.Select(leaf => (Condition?)leaf),
        Leaves.Array[1, 3].Select(leaves => (Condition?)new Condition.All([.. leaves])),
        Leaves.Array[1, 3].Select(leaves => (Condition?)new Condition.Any([new Condition.All([.. leaves]), .. leaves])));

    private static readonly Gen<Item> Items = Gen.Select(
        Gen.Select(Words, Words, MaybeWords, Gen.Enum<ItemKind>()),
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, MaybeWords),
        Gen.Select(MaybeNumber, MaybeNumber, MaybeNumber, MaybeWords),
        Gen.Select(Options.Array[0, 3], Conditions, Gen.Int[-1, AnswerCodes.All.Length - 1]),
        (words, flags, limits, rest) => new Item
        {
            Code = words.Item1,
            Text = words.Item2,
            Help = words.Item3,
            Kind = words.Item4,
            Required = flags.Item1,
            MayDecline = flags.Item2,
            Sticky = flags.Item3,
            Instrument = flags.Item4,
            Min = limits.Item1,
            Max = limits.Item2,
            MaxLength = limits.Item3,
            Autocomplete = limits.Item4,
            Options = [.. rest.Item1],
            EnableWhen = rest.Item2,
            Binding = rest.Item3 < 0 ? null : AnswerCodes.All[rest.Item3],
        });

    private static readonly Gen<Subscale> Subscales = Gen.Select(
        Words, Gen.Enum<ScoringMethod>(), Words.Array[0, 3], Gen.Decimal[-1000, 1000].Array[0, 3], Gen.Int,
        (words, method, items, bands, minimum) => new Subscale
        {
            Code = words,
            Name = words,
            Method = method,
            MinimumAnswered = minimum,
            Items = [.. items],
            Reversed = [.. items.Take(1)],
            MustBeAnswered = [.. items.Skip(1)],
            Bands = [.. bands.Select(from => new ScoreBand(words, words, from))],
        });

    private static readonly Gen<Instrument> Instruments = Gen.Select(
        Words, Subscales.Array[0, 2], Gen.Bool, Gen.Bool, Gen.Bool, (words, subscales, published, verified, modified) => new Instrument
        {
            Code = words,
            Name = words,
            Licence = words,
            Source = words,
            Provenance = words,
            Published = published,
            VerifiedByPerson = verified,
            Modified = modified,
            Marks = published ? [words] : [],
            Subscales = [.. subscales],
            CriticalItems = verified ? [new CriticalItem(words, 1)] : [],
        });

    internal static Gen<QuestionSet> Any { get; } = Gen.Select(
        Words, Instruments.Array[0, 2], Items.Array[1, 3], MaybeWords, Gen.Int, (words, instruments, items, introduction, minutes) => new QuestionSet
        {
            Code = words,
            Title = words,
            Language = words,
            Version = words,
            Provenance = words,
            Instruments = [.. instruments],
            Sections = [new Section { Code = words, Title = words, Introduction = introduction, EstimatedMinutes = minutes, Items = [.. items] }],
        });

    /// <summary>The set with one item changed.</summary>
    internal static QuestionSet Change(this QuestionSet set, string code, Func<Item, Item> change) => set with
    {
        Sections =
        [
            .. set.Sections.Select(section => section with
            {
                Items = [.. section.Items.Select(item => item.Code == code ? change(item) : item)],
            }),
        ],
    };

    /// <summary>The set without one item.</summary>
    internal static QuestionSet Without(this QuestionSet set, string code) => set with
    {
        Sections = [.. set.Sections.Select(section => section with { Items = [.. section.Items.Where(item => item.Code != code)] })],
    };
}
