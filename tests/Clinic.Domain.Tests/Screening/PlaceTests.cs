using System.Diagnostics;
using System.Globalization;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Reading;
using CsCheck;

namespace Clinic.Domain.Tests.Screening;

/// <summary>Where the program runs, in which language and at which offset from UTC, changes nothing.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_changes_neither_a_trace_nor_its_reading_nor_the_rule_set(string culture) =>
        AnyAnswers.Gen.Sample(
            answers =>
            {
                var expected = Written(answers);
                var before = CultureInfo.CurrentCulture;
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                var actual = Written(answers);
                CultureInfo.CurrentCulture = before;
                Assert.Equal(expected, actual);
            },
            iter: Rounds.Of(200));

    [Theory]
    [InlineData("tr_TR.UTF-8", "Europe/Istanbul")]
    [InlineData("ar_SA.UTF-8", "Asia/Riyadh")]
    [InlineData("en_US.UTF-8", "Pacific/Kiritimati")]
    public async Task The_command_line_writes_the_same_bytes_in_any_language_and_time_zone(string language, string zone)
    {
        var cases = File.ReadLines(AcceptanceFile.Path("screening-cases.jsonl")).Take(60).ToArray();

        Assert.Equal(await ScoredAsync(cases, "C.UTF-8", "UTC"), await ScoredAsync(cases, language, zone));
    }

    private static string Written(AnswerSet answers)
    {
        var trace = new ScreeningEvaluator(RuleSets.V2026_1).Explain(ScreeningInput.Of(answers));
        return trace.ToCanonicalJson() + string.Join('\n', ClinicianReading.Of(trace).Select(Told));
    }

    private static string Told(ReadingNode node) => $"{node.Text}({string.Join(';', node.Because.Select(Told))})";

    private static async Task<string> ScoredAsync(string[] lines, string language, string zone)
    {
        var stop = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "clinic.dll"), "score", "--input", "-", "--output", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["LANG"], start.Environment["LC_ALL"], start.Environment["TZ"]) = (language, language, zone);
        using var clinic = Process.Start(start)!;
        var written = clinic.StandardOutput.ReadToEndAsync(stop);
        await clinic.StandardInput.WriteAsync(string.Join('\n', lines).AsMemory(), stop);
        clinic.StandardInput.Close();
        await clinic.WaitForExitAsync(stop);
        Assert.Equal((0, string.Empty), (clinic.ExitCode, await clinic.StandardError.ReadToEndAsync(stop)));
        return await written;
    }
}
