using Clinic.Cli;

namespace Clinic.Domain.Tests.Cli;

public sealed class InstrumentsCommandTests
{
    [Fact]
    public async Task List_names_every_instrument_one_line_each_with_tabs()
    {
        var run = await ScoreRun.OfAsync([], "instruments", "list");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(11, run.Lines.Length);
        Assert.Equal("code\tname\tversion\twording\titems\tscores", run.Lines[0]);
        Assert.Contains(
            "cbi\tCopenhagen Burnout Inventory (CBI), scoring shell\t1.0\tslots\t19\tpersonal, work, client", run.Lines, StringComparer.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_the_list_is_a_table()
    {
        await using var text = new StringWriter();
        await using var error = new StringWriter();
        var terminal = new Terminal(Stream.Null, Stream.Null, text, error) { IsInteractive = true };

        var code = await CommandLine.RunAsync(["instruments", "list"], terminal, TestContext.Current.CancellationToken);

        Assert.Equal(0, code);
        Assert.Contains("│", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("olbi", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\t', text.ToString());
    }

    [Fact]
    public async Task Show_tells_terms_items_keying_and_range()
    {
        var run = await ScoreRun.OfAsync([], "instruments", "show", "cbi");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("cbi.w.7\t[work-related burnout, item 7]\t0 (counts 0) · 1 (counts 25) · 2 (counts 50) · 3 (counts 75) · 4 (counts 100)", run.Lines, StringComparer.Ordinal);
        Assert.Contains(
            "work\tmean\tcbi.w.1, cbi.w.2, cbi.w.3, cbi.w.4, cbi.w.5, cbi.w.6, cbi.w.7 reversed\t4 of 7\t0–100\tnone", run.Lines, StringComparer.Ordinal);
        Assert.Contains("so the profile rules do not run on it.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_takes_a_file_of_ones_own()
    {
        await using var pack = await TemporaryPack.OfAsync(Instruments.Packs.Small);

        var run = await ScoreRun.OfAsync([], "instruments", "show", pack.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("both\tsum\t0.5 × total, 0.25 × mean reversed\tevery part\t0–7\tnone", run.Lines, StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_instrument_that_is_not_there_is_exit_two_and_names_those_that_are()
    {
        var run = await ScoreRun.OfAsync([], "instruments", "show", "mbi");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("There is no instrument and no file mbi. The instruments are audit-c, bat-23,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_that_can_be_used_is_exit_zero()
    {
        await using var pack = await TemporaryPack.OfAsync(Instruments.Packs.Small);

        var run = await ScoreRun.OfAsync([], "instruments", "validate", pack.Path);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal($"{pack.Path}: fine (small 1.0, items: 3, scores: 3, own)", Assert.Single(run.Lines));
    }

    [Fact]
    public async Task A_refused_pack_is_exit_one_and_one_line_a_fault_while_the_others_are_checked()
    {
        await using var broken = await TemporaryPack.OfAsync(Instruments.Packs.SmallBut(pack => pack["scores"]![1]!["minimumAnswered"] = 7));
        await using var fine = await TemporaryPack.OfAsync(Instruments.Packs.Small);

        var run = await ScoreRun.OfAsync([], "instruments", "validate", broken.Path, fine.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"{broken.Path}: scores[1].minimumAnswered: is not between 1 and the number of items, 2", run.Error.Trim());
        Assert.Single(run.Lines);
    }

    [Fact]
    public async Task What_is_not_utf_8_is_refused()
    {
        await using var pack = await TemporaryPack.OfAsync([0x7B, 0xC3, 0x28, 0x7D]);

        var run = await ScoreRun.OfAsync([], "instruments", "validate", pack.Path);

        Assert.Equal((1, $"{pack.Path}: $: is not UTF-8 text"), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_exit_two()
    {
        var run = await ScoreRun.OfAsync([], "instruments", "validate", "no-such-pack.json");

        Assert.Equal((2, "The file no-such-pack.json cannot be read: there is no such file or folder."), (run.ExitCode, run.Error.Trim()));
    }

    [Theory]
    [InlineData("instruments")]
    [InlineData("instruments", "validate")]
    [InlineData("instruments", "list", "--colour")]
    [InlineData("nonsense")]
    public async Task A_line_that_is_not_understood_is_exit_two(params string[] args)
    {
        Assert.Equal(2, (await ScoreRun.OfAsync([], args)).ExitCode);
    }

    [Fact]
    public async Task Help_shows_examples_and_exit_codes()
    {
        var run = await ScoreRun.OfAsync([], "instruments", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("clinic instruments validate packs/*.json", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 fine; 1 a pack was refused;", run.Output, StringComparison.Ordinal);
    }

    private sealed class TemporaryPack : IAsyncDisposable
    {
        public string Path { get; } = System.IO.Path.GetTempFileName();

        public static Task<TemporaryPack> OfAsync(string json) => OfAsync(System.Text.Encoding.UTF8.GetBytes(json));

        public static async Task<TemporaryPack> OfAsync(byte[] bytes)
        {
            var pack = new TemporaryPack();
            await File.WriteAllBytesAsync(pack.Path, bytes, TestContext.Current.CancellationToken);
            return pack;
        }

        public ValueTask DisposeAsync()
        {
            File.Delete(Path);
            return ValueTask.CompletedTask;
        }
    }
}
