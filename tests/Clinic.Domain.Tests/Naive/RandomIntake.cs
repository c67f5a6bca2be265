using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Naive;

/// <summary>
/// Draws intakes that reach every corner: people who feel well and people who do not, with few or many items left open.
/// Evenly drawn answers alone would nearly all be depressed, burnt out and urgent.
/// </summary>
internal static class RandomIntake
{
    public static (AnswerSet Answers, Sex? Sex, int? Seconds) Draw(Random chance)
    {
        var open = chance.Next(5) switch
        {
            0 or 1 => 0.0,
            2 => 0.02,
            3 => 0.1,
            _ => 0.4,
        };
        var builder = new AnswerSet.Builder();
        var (mood, burnout, rest) = (chance.NextDouble(), chance.NextDouble(), chance.NextDouble());
        foreach (var code in AnswerCodes.All)
        {
            if (chance.NextDouble() < open)
            {
                continue;
            }

            var lean = code.Name.StartsWith("phq9", StringComparison.Ordinal) ? mood
                : code.Name.StartsWith("ex", StringComparison.Ordinal) || code.Name.StartsWith("cy", StringComparison.Ordinal) ? burnout
                : code.Name.StartsWith("pe.", StringComparison.Ordinal) ? 1 - burnout
                : rest;
            if (code.Kind == AnswerKind.CodeList)
            {
                builder.Set(code, code.ListCodes.Where(_ => chance.NextDouble() < lean * lean * 0.3).ToArray());
            }
            else
            {
                int[] values = [.. Enumerable.Range(code.Lowest, code.Highest - code.Lowest + 1), .. code.FurtherValues];
                var drawn = (int)(Math.Pow(chance.NextDouble(), 2 * (1 - lean) + 0.3) * values.Length);
                builder.Set(code, values[Math.Min(drawn, values.Length - 1)]);
            }
        }

        Sex?[] sexes = [null, Sex.Female, Sex.Male, Sex.Other];
        return (builder.Build(), sexes[chance.Next(4)], chance.Next(3) == 0 ? null : chance.Next(0, 400));
    }
}
