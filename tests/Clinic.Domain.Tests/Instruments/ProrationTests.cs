using Clinic.Domain.Instruments;
using CsCheck;

namespace Clinic.Domain.Tests.Instruments;

public sealed class ProrationTests
{
    /// <summary>Packs of every kind: those that ship, and made-up ones with weights, points and reversed items.</summary>
    private static readonly Gen<InstrumentPack> AnyPack = Gen.OneOf(
        Gen.OneOf([.. BuiltInInstruments.All.Select(Gen.Const)]),
        Gen.Select(Gen.Int[1, 9], Gen.Int[-3, 3], Gen.Int[1, 5], Gen.Bool, Gen.Int[0, 1000]).Select(MadeUp));

    private static readonly Gen<(InstrumentPack Pack, int?[] Answers)> AnyCase =
        AnyPack.SelectMany(pack => Gen.Int[0, 9].Array[pack.Items.Count].Select(draws => (pack, Answers(pack, draws))));

    [Fact]
    public void A_prorated_score_lies_between_the_all_lowest_and_the_all_highest_completions() =>
        AnyCase.Sample(one =>
        {
            var scored = Score(one.Pack, one.Answers);
            foreach (var (score, index) in scored.Scores.Select((score, index) => (score, index)).Where(pair => pair.score.Exact is not null))
            {
                var (lowest, highest) = (Completed(one.Pack, one.Answers, index, isHighest: false), Completed(one.Pack, one.Answers, index, isHighest: true));
                Assert.True(score.Value >= lowest && score.Value <= highest, $"{one.Pack.Code} {score.Code}: {lowest} {score.Value} {highest}");
            }
        });

    [Fact]
    public void Any_answers_within_their_choices_are_scored_within_the_range_the_same_each_time() =>
        AnyCase.Sample(one =>
        {
            var scored = Score(one.Pack, one.Answers);
            Assert.Equal(scored, Score(one.Pack, one.Answers));
            foreach (var (score, made) in scored.Scores.Zip(one.Pack.Scores))
            {
                var range = ScoreRange.Of(one.Pack, made);
                Assert.True(score.Value is null || (score.Value >= range.Lowest.Rounded(4) && score.Value <= range.Highest.Rounded(4)));
                Assert.Equal(score.Value is null, score.Validity == ScoreValidity.NotScorable);
                Assert.Equal(score.Validity == ScoreValidity.Valid, score.Why is null);
                Assert.Equal(score.Value is not null && made.Bands.Count > 0, score.Band is not null);
            }
        });

    // The completion that makes this score lowest or highest: each open item at the end that pushes it that way.
    private static decimal Completed(InstrumentPack pack, int?[] answers, int score, bool isHighest)
    {
        var full = answers.ToArray();
        for (var item = 0; item < full.Length; item++)
        {
            if (full[item] is not null)
            {
                continue;
            }

            var options = pack.Scales.Single(scale => scale.Code == pack.Items[item].Scale).Options.OrderBy(option => option.Counts).ToList();
            var low = Trial(options[0].Value);
            var high = Trial(options[^1].Value);
            full[item] = (high >= low) == isHighest ? options[^1].Value : options[0].Value;

            decimal Trial(int value)
            {
                var trial = full.Select((answer, at) => answer ?? FirstOption(pack, at)).ToArray();
                trial[item] = value;
                return Score(pack, [.. trial.Select(answer => (int?)answer)]).Scores[score].Value!.Value;
            }
        }

        return Score(pack, full).Scores[score].Value!.Value;
    }

    private static int FirstOption(InstrumentPack pack, int item) =>
        pack.Scales.Single(scale => scale.Code == pack.Items[item].Scale).Options[0].Value;

    private static InstrumentResult.Scored Score(InstrumentPack pack, int?[] answers) => pack.Score(
        [.. pack.Items.Zip(answers).Where(one => one.Second is not null).Select(one => (one.First.Code, one.Second!.Value))]);

    private static int?[] Answers(InstrumentPack pack, int[] draws) =>
    [
        .. pack.Items.Zip(draws).Select(one =>
        {
            var options = pack.Scales.Single(scale => scale.Code == one.First.Scale).Options;
            return one.Second == 9 ? (int?)null : options[one.Second % options.Count].Value;
        }),
    ];

    private static InstrumentPack MadeUp((int Items, int Lowest, int Options, bool IsSum, int Seed) shape)
    {
        string[] items = [.. Enumerable.Range(1, shape.Items).Select(n => $"m.{n}")];
        return new InstrumentPack
        {
            Code = "made-up",
            Name = "Made up",
            Version = "1.0",
            Language = "en",
            Source = "a test",
            Licence = "none needed",
            Provenance = "made up",
            Wording = PackWording.Own,
            Scales = [new ResponseScale("s", [.. Enumerable.Range(0, shape.Options + 1).Select(n => new ScaleOption(n, "x", shape.Lowest + (n * n)))])],
            Items = [.. items.Select(code => new PackItem(code, "x", null, "s"))],
            Scores =
            [
                new PackScore
                {
                    Code = "one",
                    Name = "One",
                    Method = shape.IsSum ? PackMethod.Sum : PackMethod.Mean,
                    Items = [.. items],
                    Reversed = [.. items.Where((_, at) => (shape.Seed >> at & 1) == 1)],
                    Weights = [.. items.Select((code, at) => new ItemWeight(code, 1 + ((shape.Seed + at) % 3)))],
                    MinimumAnswered = 1,
                    Rounding = shape.IsSum && shape.Items > 1 ? ScoreRounding.HalfUp : null,
                },
            ],
        };
    }
}
