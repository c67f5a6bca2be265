using Spectre.Console;

namespace Clinic.Cli.Instruments;

/// <summary>A table for a person, or the same rows with tabs for a program.</summary>
internal static class TextTable
{
    public static void Write(Terminal terminal, string[] headings, IReadOnlyList<string[]> rows)
    {
        if (!terminal.IsInteractive)
        {
            WriteLine(terminal, headings);
            foreach (var row in rows)
            {
                WriteLine(terminal, row);
            }

            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns([.. headings.Select(heading => new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))))]);
        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Text) }).Write(table);
    }

    private static void WriteLine(Terminal terminal, string[] cells) =>
        terminal.Text.Write(string.Join('\t', cells.Select(cell => cell.ReplaceLineEndings(" ").Replace('\t', ' '))) + '\n');
}
