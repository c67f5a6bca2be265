using System.Text;
using System.Text.Json.Nodes;
using Clinic.Cli;
using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Questionnaires;
using Clinic.Fhir.Tests.Examples;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Tests.Cli;

public sealed class FhirCommandTests
{
    [Fact]
    public async Task Export_writes_one_Bundle_a_case_in_the_same_order()
    {
        var lines = AcceptanceCase.Lines.Take(5).ToArray();

        var run = await RunAsync(string.Join('\n', lines), "fhir", "export", "--case", "-");

        Assert.Equal(0, run.Code);
        Assert.Equal(lines.Select(Id), run.Lines.Select(line => FhirJson.Read<R4.Bundle>(line).Identifier!.Value));
    }

    [Fact]
    public async Task A_bad_line_becomes_an_error_with_its_number_and_the_rest_is_written()
    {
        var run = await RunAsync(
            $$$"""
            {{{AcceptanceCase.Lines[0]}}}

            {"id":"x","answers":{"phq9.3":4}}
            {"id":" ","answers":{}}
            {{{AcceptanceCase.Lines[1]}}}
            """,
            "fhir", "export", "--case", "-");

        Assert.Equal(3, run.Code);
        Assert.Equal(4, run.Lines.Length);
        Assert.Equal("""{"id":"x","error":"line 3: phq9.3 = 4 is outside 0–3"}""", run.Lines[1]);
        Assert.Equal("""{"id":" ","error":"line 4: id is empty"}""", run.Lines[2]);
    }

    [Fact]
    public async Task A_built_in_set_goes_out_and_comes_back_through_the_command_line()
    {
        var form = await RunAsync(string.Empty, "fhir", "export", "--question-set", "follow-up");
        var set = await RunAsync(form.Output, "fhir", "import", "--input", "-");

        Assert.Equal((0, 0), (form.Code, set.Code));
        Assert.Empty(set.Error);
        Assert.Equal(QuestionSetJson.Write(BuiltInQuestionSets.FollowUp), set.Output);
    }

    [Fact]
    public async Task A_question_set_file_goes_out_as_a_draft()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, QuestionSetJson.Write(AnySet), TestContext.Current.CancellationToken);

            var run = await RunAsync(string.Empty, "fhir", "export", "--question-set", file);

            Assert.Equal(R4.PublicationStatus.Draft, FhirJson.Read<R4.Questionnaire>(run.Output).Status);
            Assert.Equal(AnySet, QuestionnaireImport.Import(run.Output).Set);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task What_was_not_understood_stands_on_standard_error_with_its_place()
    {
        var run = await RunAsync(Example.Read("sdc/Questionnaire-PHQ9.json"), "fhir", "import", "--input", "-");

        Assert.Equal(0, run.Code);
        Assert.Equal(9, QuestionSetJson.Read(run.Output).Items.Count());
        Assert.Contains("Questionnaire.item[0].item[9]: a calculated value is not asked", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"resourceType":"Patient"}""")]
    public async Task What_is_no_form_ends_with_3_and_leaves_an_existing_file_alone(string input)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "kept", TestContext.Current.CancellationToken);

            var run = await RunAsync(input, "fhir", "import", "--input", "-", "--output", file);

            Assert.Equal(3, run.Code);
            Assert.NotEmpty(run.Error);
            Assert.Equal("kept", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(2, "fhir", "import", "--input", "/no/such/file")]
    [InlineData(2, "fhir", "export", "--question-set", "/no/such/file")]
    [InlineData(2, "fhir", "export", "--case", "/no/such/file")]
    [InlineData(2, "fhir", "export")]
    [InlineData(2, "fhir", "export", "--case", "-", "--question-set", "intake")]
    public async Task Trouble_with_files_or_options_ends_with_2(int code, params string[] args)
    {
        var run = await RunAsync(string.Empty, args);

        Assert.Equal(code, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("export")]
    [InlineData("import")]
    public async Task Help_shows_examples_and_exit_codes(string command)
    {
        var run = await RunAsync(string.Empty, "fhir", command, "--help");

        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
    }

    private static QuestionSet AnySet => Questionnaires.AnySet.Of(Questionnaires.AnySet.YesNo);

    private static string Id(string line) => (string)JsonNode.Parse(line)!["id"]!;

    private static async Task<(int Code, string Output, string[] Lines, string Error)> RunAsync(string input, params string[] args)
    {
        using var reading = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var writing = new MemoryStream();
        await using var text = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, new Terminal(reading, writing, text, error), TestContext.Current.CancellationToken);
        var output = Encoding.UTF8.GetString(writing.ToArray()) + text;
        return (code, output, output.Split('\n', StringSplitOptions.RemoveEmptyEntries), error.ToString());
    }
}
