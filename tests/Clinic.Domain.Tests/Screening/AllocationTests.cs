using Clinic.Domain.Screening;
using Clinic.Domain.Tests.Naive;

namespace Clinic.Domain.Tests.Screening;

/// <summary>What a screening takes of memory does not depend on the machine, so a test may hold it.</summary>
public sealed class AllocationTests
{
    private const int Intakes = 1_000;

    [Fact]
    public void A_screening_takes_less_than_a_kilobyte() => Assert.InRange(BytesFor(Answered.Evaluator.Screen), 1, 600);

    [Fact]
    public void A_screening_with_its_trace_takes_less_than_three() => Assert.InRange(BytesFor(Answered.Evaluator.Explain), 1, 3_000);

    private static long BytesFor(Func<ScreeningInput, object> screen)
    {
        var chance = new Random(1);
        ScreeningInput[] inputs =
        [
            .. Enumerable.Range(0, Intakes).Select(_ => RandomIntake.Draw(chance)).Select(drawn => ScreeningInput.Of(drawn.Answers, drawn.Sex, drawn.Seconds)),
        ];
        screen(inputs[0]); // what is made once is no part of it
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var input in inputs)
        {
            screen(input);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Intakes;
    }
}
