using System.Text;

namespace Clinic.Cli.Instruments;

/// <summary>Reads the text of a pack file.</summary>
internal static class PackFile
{
    private const int LargestMegabytes = 10;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<PackText> ReadAsync(string path, CancellationToken stop)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LargestMegabytes * 1024L * 1024 })
            {
                return new PackText.NotText(FormattableString.Invariant($"{path}: $: is larger than {LargestMegabytes} MB"));
            }

            return new PackText.Read(await File.ReadAllTextAsync(path, Strict, stop));
        }
        catch (DecoderFallbackException)
        {
            return new PackText.NotText($"{path}: $: is not UTF-8 text");
        }
        catch (Exception trouble) when (trouble is FileNotFoundException or DirectoryNotFoundException)
        {
            return new PackText.Unreadable($"The file {path} cannot be read: there is no such file or folder.");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new PackText.Unreadable($"The file {path} cannot be read: this account may not, or it is a folder.");
        }
    }
}

/// <summary>What came of reading a pack file.</summary>
internal abstract record PackText
{
    private PackText()
    {
    }

    public sealed record Read(string Json) : PackText;

    public sealed record NotText(string Fault) : PackText;

    public sealed record Unreadable(string Sentence) : PackText;
}
