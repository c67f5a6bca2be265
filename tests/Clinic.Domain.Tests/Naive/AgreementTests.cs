using System.Globalization;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Naive;

/// <summary>The engine against the naive reading, on intakes nobody chose.</summary>
public sealed class AgreementTests
{
    private const int Seed = 20261122;
    private static readonly int Intakes = Rounds.Of(100_000);

    [Fact]
    public void The_engine_and_the_naive_reading_agree_on_a_hundred_thousand_random_intakes() =>
        Parallel.For(0, 10, part =>
        {
            var chance = new Random(Seed + part);
            for (var i = 0; i < Intakes / 10; i++)
            {
                var (answers, sex, seconds) = RandomIntake.Draw(chance);
                Assert.Equal(new NaiveScreening(answers, sex, seconds).Describe(), Describe(answers.Screen(sex, seconds)));
            }
        });

    private static string Describe(ScreeningResult result)
    {
        var scores = result.Scores;
        string[] lines =
        [
            $"exhaustion {Number(scores.Exhaustion)}", $"cynicism {Number(scores.Cynicism)}", $"efficacy {Number(scores.Efficacy)}",
            $"composite {Number(scores.BurnoutComposite)}", $"phq9 {scores.Phq9}", $"gad7 {scores.Gad7}", $"auditC {scores.AuditC}",
            $"severity {result.BurnoutSeverity?.ToCode()}", $"profile {result.Profile?.ToCode()}",
            $"phq9Severity {result.Phq9Severity?.ToCode()}", $"algorithm {result.Phq9Algorithm?.ToCode()}",
            $"gad7Severity {result.Gad7Severity?.ToCode()}",
            $"burnout {result.Burnout}", $"depression {result.Depression}", $"pervasive {result.Pervasive}",
            $"classification {result.Classification.ToCode()}",
            $"borderline {string.Join(' ', result.Borderline.Select(near => $"{near.Measure}:{near.Alternative.ToCode()}"))}",
            $"safety {result.Safety.ToCode()}", $"priority {result.Priority.ToCode()}", $"ketamine {result.Ketamine.ToCode()}",
            $"flags {string.Join(' ', result.Flags)}",
        ];
        return string.Join('\n', lines);
    }

    private static string? Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);
}
