using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Clinic.EndToEnd.Portal;

/// <summary>A PDF as paper: the text of every page, and a grey picture of it. Made by Poppler's tools.</summary>
internal sealed partial class PrintedPages
{
    private const int DotsPerInch = 50;

    private PrintedPages(IReadOnlyList<PrintedPage> pages) => All = pages;

    public IReadOnlyList<PrintedPage> All { get; }

    public static async Task<PrintedPages> ReadAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("clinic-print-").FullName;
        try
        {
            var file = Path.Combine(folder, "print.pdf");
            await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
            var text = await RunAsync("pdftotext", "-layout", "-enc", "UTF-8", file, "-");
            await RunAsync("pdftoppm", "-gray", "-r", DotsPerInch.ToString(CultureInfo.InvariantCulture), file, Path.Combine(folder, "page"));
            var pictures = Directory.GetFiles(folder, "page-*.pgm").Order(StringComparer.Ordinal).Select(GreyPicture.Read).ToList();
            var texts = text.TrimEnd('\f', '\n').Split('\f');
            Assert.Equal(texts.Length, pictures.Count);
            return new PrintedPages([.. texts.Zip(pictures, (words, picture) => new PrintedPage(Spaces().Replace(words, " "), picture))]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string tool, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            return said;
        }
        catch (Win32Exception)
        {
            Requirement.NotMet("Poppler's tools are not installed: apt-get install poppler-utils.");
            throw;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

/// <summary>One page; its words with single spaces between them.</summary>
internal sealed record PrintedPage(string Text, GreyPicture Picture);

/// <summary>A page in shades of grey, 0 for black to 255 for white.</summary>
internal sealed record GreyPicture(int Width, int Height, byte[] Shades)
{
    public byte this[int x, int y] => Shades[(y * Width) + x];

    /// <summary>How much of the page bears ink, from 0 to 1.</summary>
    public double Ink => Shades.Count(shade => shade < 128) / (double)Shades.Length;

    /// <summary>Whether a frame of this width, in hundredths of the page's width, is as white as paper: nothing runs off the edge.</summary>
    public bool HasWhiteEdge(int hundredths)
    {
        var edge = Width * hundredths / 100;
        return Enumerable.Range(0, Shades.Length)
            .Where(at => at % Width < edge || at % Width >= Width - edge || at / Width < edge || at / Width >= Height - edge)
            .All(at => Shades[at] > 250);
    }

    /// <summary>Reads a binary PGM: three numbers after the mark, one byte a dot.</summary>
    public static GreyPicture Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var head = Encoding.ASCII.GetString(bytes, 0, Math.Min(40, bytes.Length)).Split((char[]?)null, 5);
        Assert.Equal("P5", head[0]);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        return new GreyPicture(width, height, bytes[^(width * height)..]);
    }
}
