namespace Clinic.Web.Shared.Summaries;

/// <summary>Reads a plain text as paragraphs and lists. No markup: what a clinician types is what stands there.</summary>
public static class SummaryText
{
    private const string Dash = "- ";

    /// <summary>The paragraphs and lists in order.</summary>
    public static IReadOnlyList<SummaryBlock> Blocks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new List<SummaryBlock>();
        var open = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0)
            {
                open = false;
                continue;
            }

            var isList = line.StartsWith(Dash, StringComparison.Ordinal);
            var words = isList ? line[Dash.Length..] : line;
            if (open && blocks[^1].IsList == isList)
                blocks[^1] = blocks[^1] with { Lines = [.. blocks[^1].Lines, words] };
            else
                blocks.Add(new SummaryBlock(isList, [words]));
            open = true;
        }

        return blocks;
    }
}

/// <summary>A paragraph, or a list with one point a line.</summary>
public sealed record SummaryBlock(bool IsList, IReadOnlyList<string> Lines);
