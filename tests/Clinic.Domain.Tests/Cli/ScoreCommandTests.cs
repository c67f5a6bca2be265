using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Clinic.Domain.Tests.Cli;

public sealed class ScoreCommandTests
{
    [Fact]
    public async Task Blank_lines_are_skipped_and_counted()
    {
        var run = await ScoreRun.OfAsync("\n \t\r\n{\"id\":\"a\",\"answers\":{}}\r\n\n{\"id\":\"b\"}");

        Assert.Equal(2, run.Lines.Length);
        Assert.Equal("line 5: answers is missing", (string?)JsonNode.Parse(run.Lines[1])!["error"]);
    }

    [Fact]
    public async Task A_byte_order_mark_is_accepted()
    {
        byte[] input = [0xEF, 0xBB, 0xBF, .. "{\"id\":\"a\",\"answers\":{}}"u8];

        var run = await ScoreRun.OfAsync(input);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("a", (string?)run.Single["id"]);
    }

    [Fact]
    public async Task An_empty_input_gives_an_empty_output()
    {
        var run = await ScoreRun.OfAsync(string.Empty);

        Assert.Equal((0, string.Empty, string.Empty), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Many_batches_come_out_in_the_order_they_went_in()
    {
        var count = Rounds.Of(20_000);
        var input = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            input.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"{i}\",\"answers\":{{\"phq9.1\":{i % 5}}}}}\n");
        }

        var run = await ScoreRun.OfAsync(input.ToString());

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(count, run.Lines.Length);
        Assert.All(run.Lines, (line, i) => Assert.StartsWith($"{{\"id\":\"{i}\",", line, StringComparison.Ordinal));
        Assert.Equal($"line {count}: phq9.1 = 4 is outside 0–3", (string?)JsonNode.Parse(run.Lines[^1])!["error"]);
    }

    [Fact]
    public async Task Unknown_fields_absent_fields_and_null_answers_are_fine()
    {
        var run = await ScoreRun.OfAsync(
            """{"note":{"id":[{}]},"id":"a","sex":null,"seconds":99999999999,"answers":{"phq9.1":null,"ci":[]}}""");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("indeterminate", (string?)run.Single["classification"]);
    }

    [Fact]
    public async Task Half_a_character_in_a_field_that_is_not_ours_spoils_nothing()
    {
        var run = await ScoreRun.OfAsync("""{"\ud800":1,"id":"a","answers":{}}""");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("a", (string?)run.Single["id"]);
    }

    [Fact]
    public async Task Escapes_mean_what_they_stand_for()
    {
        const string plain = """{"id":"a-1","sex":"male","seconds":9,"answers":{"phq9.1":2,"auditc.1":3,"fm.signs":["fever","lumps"]}}""";
        const string escaped = """{"\u0069d":"a\u002d1","s\u0065x":"m\u0061le","second\u0073":9,"\u0061nswers":{"\u0070hq9.1":2,"auditc\u002e1":3,"fm.\u0073igns":["fev\u0065r","\u006cumps"]}}""";

        var run = await ScoreRun.OfAsync(plain + "\n" + escaped);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(run.Lines[0], run.Lines[1]);
        Assert.Contains("medical-red-flag", run.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(300_001)]
    public async Task The_pieces_in_which_the_input_comes_do_not_matter(int piece)
    {
        var worked = await File.ReadAllBytesAsync(
            AcceptanceFile.Path("screening-cases.jsonl"), TestContext.Current.CancellationToken);
        byte[] input = [0xEF, 0xBB, 0xBF, .. "\n\r\n{\"id\":\"first\",\"answers\":{\"ex.1\":7}}\n"u8, .. worked.AsSpan(0, 100_000), .. "\n\n{}"u8];

        var whole = await ScoreRun.OfAsync(input);
        var pieces = await ScoreRun.OfAsync(new PieceStream(input, piece));

        Assert.Equal(whole, pieces);
        Assert.StartsWith("""{"id":"first","error":"line 3: ex.1 = 7 is outside 0–6"}""", whole.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_answer_does_not_count_against_the_seconds()
    {
        var run = await ScoreRun.OfAsync("""{"id":"a","seconds":2,"answers":{"phq9.1":null,"ci":[]}}""");

        Assert.DoesNotContain("rushed", run.Single["flags"]!.AsArray().Select(flag => (string?)flag));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_plain_sentence_and_exit_two()
    {
        var run = await ScoreRun.OfAsync([], "score", "--input", "no-such-file.jsonl", "--output", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("The input file no-such-file.jsonl cannot be read: there is no such file or folder.", run.Error.Trim());
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_one_plain_sentence_and_exit_two()
    {
        var run = await ScoreRun.OfAsync([], "score", "--input", "-", "--output", Path.Combine("no-such-folder", "out.jsonl"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be written: there is no such file or folder.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_never_written_over_itself()
    {
        var file = Path.GetTempFileName();
        try
        {
            var run = await ScoreRun.OfAsync([], "score", "--input", file, "--output", file);

            Assert.Equal(2, run.ExitCode);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Help_shows_an_example_and_the_exit_codes()
    {
        var run = await ScoreRun.OfAsync([], "score", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("clinic score --input intakes.jsonl --output results.jsonl", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes", run.Output, StringComparison.Ordinal);
    }
}
