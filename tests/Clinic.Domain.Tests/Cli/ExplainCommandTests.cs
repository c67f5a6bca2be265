using Clinic.Domain.Screening;

namespace Clinic.Domain.Tests.Cli;

public sealed class ExplainCommandTests
{
    private const string Two = """
        {"id":"a-1","answers":{"ex.1":5,"ex.2":5,"ex.3":5,"ex.4":5,"ex.5":5,"cy.1":5,"cy.2":5,"cy.3":5,"cy.4":5,"cy.5":5}}
        {"id":"a-2","answers":{"phq9.3":9}}
        """;

    [Fact]
    public async Task A_case_is_told_with_its_numbers_and_what_is_decisive()
    {
        var run = await ScoreRun.OfAsync(System.Text.Encoding.UTF8.GetBytes(Two), "explain", "--input", "-", "--case", "a-1");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Case a-1 · rule set 2026.1", run.Lines[0]);
        Assert.Contains("    Burnout: suggested. [Decision rules 2026.1, section Verdicts]", run.Lines);
        Assert.Contains(run.Lines, line => line.StartsWith("      Exhaustion is high: 5, cut-off ≥ 3, 2 above.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_trace_itself_is_written_where_it_is_asked_for()
    {
        var run = await ScoreRun.OfAsync(System.Text.Encoding.UTF8.GetBytes(Two), "explain", "--input", "-", "--format", "json");

        Assert.Equal(Classification.Indeterminate, ScreeningExplanation.Parse(Assert.Single(run.Lines)).Result.Classification);
    }

    [Fact]
    public async Task A_patient_is_told_in_plain_words()
    {
        var run = await ScoreRun.OfAsync(System.Text.Encoding.UTF8.GetBytes(Two), "explain", "--input", "-", "--for", "patient");

        Assert.Contains("    You often feel drained by your work.", run.Lines);
        Assert.DoesNotContain("cut-off", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_line_and_a_case_that_is_not_there_are_said()
    {
        var bad = await ScoreRun.OfAsync(System.Text.Encoding.UTF8.GetBytes(Two), "explain", "--input", "-", "--case", "a-2");
        Assert.Equal((3, "line 2: phq9.3 = 9 is outside 0–3"), (bad.ExitCode, bad.Error.Trim()));

        var absent = await ScoreRun.OfAsync(System.Text.Encoding.UTF8.GetBytes(Two), "explain", "--input", "-", "--case", "a-3");
        Assert.Equal((2, "The input holds no case a-3."), (absent.ExitCode, absent.Error.Trim()));
    }

    [Fact]
    public async Task A_choice_that_is_none_is_answered_with_the_choices()
    {
        var run = await ScoreRun.OfAsync(System.Text.Encoding.UTF8.GetBytes(Two), "explain", "--input", "-", "--for", "nobody");

        Assert.Equal((2, "--for takes clinician or patient."), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public async Task A_broken_rule_set_is_refused_with_its_place()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "{\"version\":\"own-1\"}", TestContext.Current.CancellationToken);

            var run = await ScoreRun.OfAsync(System.Text.Encoding.UTF8.GetBytes(Two), "score", "--input", "-", "--output", "-", "--rules", file);

            Assert.Equal((2, $"{file}: $.norms: is missing"), (run.ExitCode, run.Error.Trim()));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
