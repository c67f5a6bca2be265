using System.CommandLine;

namespace Clinic.Cli.Instruments;

/// <summary><c>clinic instruments</c>: what ships, one instrument in full, and the check of a clinic's own pack.</summary>
internal static class InstrumentsCommand
{
    private const string Description = """
        The instruments Clinic can score, as packs: JSON files with items, scales, scores and bands.

        Examples:
          clinic instruments list
          clinic instruments show phq-9
          clinic instruments show packs/mbi-gs.json
          clinic instruments validate packs/*.json

        On a terminal the answer is a table; on a pipe it is plain text with a tab between columns.
        Exit codes: 0 fine; 1 a pack was refused; 2 the command line is not understood, or there is no such file or instrument.
        """;

    public static Command Create(Terminal terminal)
    {
        var wanted = new Argument<string>("instrument") { Description = "Code of an instrument, or a pack file." };
        var files = new Argument<string[]>("files") { Description = "Pack files.", Arity = ArgumentArity.OneOrMore };
        var list = new Command("list", """
            One line an instrument: code, name, whose words, items, scores.

            Example:
              clinic instruments list

            Exit codes: 0 written.
            """);
        var show = new Command("show", """
            One instrument in full: terms, items, scores with their keying and bands.

            Example:
              clinic instruments show cbi

            Exit codes: 0 written; 1 the pack was refused; 2 there is no such instrument or file.
            """) { wanted };
        var validate = new Command("validate", """
            Checks pack files. Each fault is one line: file, place in it, reason.

            Example:
              clinic instruments validate packs/mbi-gs.json

            Exit codes: 0 every pack can be used; 1 at least one was refused; 2 a file could not be read.
            """) { files };
        list.SetAction((_, _) => Task.FromResult(InstrumentList.Write(terminal)));
        show.SetAction((parsed, stop) => InstrumentSheet.WriteAsync(parsed.GetRequiredValue(wanted), terminal, stop));
        validate.SetAction((parsed, stop) => PackValidation.RunAsync(parsed.GetRequiredValue(files), terminal, stop));
        return new Command("instruments", Description) { list, show, validate };
    }
}
