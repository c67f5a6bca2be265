using System.Collections.Immutable;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Reading;
using Spectre.Console;

namespace Clinic.Cli.Explain;

/// <summary>Writes one trace: a drawn tree for a person at a terminal, indented lines on a pipe, or JSON.</summary>
internal sealed class TraceOutput(Terminal terminal, Audience audience, ExplainFormat format)
{
    public void Write(string id, ScreeningExplanation trace)
    {
        if (format == ExplainFormat.Json)
        {
            terminal.Text.Write(trace.ToCanonicalJson() + '\n');
            return;
        }

        var title = $"Case {id} · rule set {trace.Result.RuleSet}";
        var nodes = audience switch
        {
            Audience.Clinician => ClinicianReading.Of(trace),
            Audience.Patient => Patient(trace),
        };
        if (terminal.IsInteractive)
        {
            Draw(title, nodes);
        }
        else
        {
            terminal.Text.Write(title + '\n');
            Indent(nodes, 1);
        }
    }

    private static ImmutableArray<ReadingNode> Patient(ScreeningExplanation trace) =>
    [
        new(PatientWording.Meaning(trace.Result.Classification)),
        new("What we noticed", [.. PatientReading.Of(trace).Select(sentence => new ReadingNode(sentence))]),
        new("What may help first", [.. PatientWording.FirstSteps(trace.Result.Classification, sparesEffort: PatientWording.SparesEffort(trace)).Select(step => new ReadingNode(step))]),
        new(PatientWording.Reminder()),
    ];

    private void Indent(ImmutableArray<ReadingNode> nodes, int depth)
    {
        foreach (var node in nodes)
        {
            terminal.Text.Write($"{new string(' ', 2 * depth)}{node.Text}{Mark(node)}\n");
            Indent(node.Because, depth + 1);
        }
    }

    private void Draw(string title, ImmutableArray<ReadingNode> nodes)
    {
        var tree = new Tree(new Text(title, new Style(decoration: Decoration.Bold)));
        Add(tree, nodes);
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Text) }).Write(tree);
    }

    private static void Add(IHasTreeNodes parent, ImmutableArray<ReadingNode> nodes)
    {
        foreach (var node in nodes)
        {
            var text = new Paragraph(node.Text, new Style(decoration: node.IsDecisive ? Decoration.Bold : Decoration.None));
            text.Append(Mark(node), new Style(decoration: Decoration.Dim));
            Add(parent.AddNode(text), node.Because);
        }
    }

    private static string Mark(ReadingNode node) =>
        (node.IsDecisive ? " (decisive)" : "") + (node.Source is { } source ? $" [{source}]" : "");
}
