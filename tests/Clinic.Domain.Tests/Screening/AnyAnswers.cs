using Clinic.Domain.Questionnaires;
using CsCheck;

namespace Clinic.Domain.Tests.Screening;

/// <summary>Any answers a person could give: each item open one time in ten.</summary>
internal static class AnyAnswers
{
    private const int OpenPercent = 10;

    public static Gen<AnswerSet> Gen { get; } = CsCheck.Gen.Int[0, 99].Array[AnswerCodes.All.Length]
        .Select(CsCheck.Gen.Int[0, 4095].Array[AnswerCodes.All.Length], Build);

    public static void Copy(AnswerSet from, AnswerSet.Builder to, string name)
    {
        Assert.True(AnswerCodes.TryFind(name, out var code));
        if (!from.IsAnswered(code))
        {
            to.Clear(code);
        }
        else if (code.Kind == AnswerKind.CodeList)
        {
            to.Set(code, from.List(code)!.Value);
        }
        else
        {
            to.Set(code, from[code]!.Value);
        }
    }

    private static AnswerSet Build(int[] open, int[] choices)
    {
        var builder = new AnswerSet.Builder();
        foreach (var code in AnswerCodes.All)
        {
            var choice = choices[code.Index];
            if (open[code.Index] < OpenPercent)
            {
                continue;
            }

            if (code.Kind == AnswerKind.CodeList)
            {
                // Most people tick little: two draws have to agree on a sign.
                builder.Set(code, code.ListCodes.Where((_, i) => (choice & (choice / 7) & (1 << i)) != 0));
                continue;
            }

            int[] values = [.. Enumerable.Range(code.Lowest, code.Highest - code.Lowest + 1), .. code.FurtherValues];
            builder.Set(code, values[choice % values.Length]);
        }

        return builder.Build();
    }
}
