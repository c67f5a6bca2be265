using System.Runtime.CompilerServices;

namespace Clinic.Cli.Fhir;

/// <summary>Reads lines as bytes: blank ones are counted and left out, a byte-order mark is passed over.</summary>
internal static class CaseLines
{
    private const int ReadBytes = 64 * 1024;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static async IAsyncEnumerable<(byte[] Text, long Number)> ReadAsync(
        Stream input, [EnumeratorCancellation] CancellationToken stop)
    {
        var buffer = new byte[ReadBytes];
        using var line = new MemoryStream();
        var number = 1L;
        int read;
        while ((read = await input.ReadAsync(buffer, stop)) > 0)
        {
            var start = 0;
            while (buffer.AsSpan(start, read - start).IndexOf((byte)'\n') is >= 0 and var end)
            {
                line.Write(buffer, start, end);
                start += end + 1;
                if (Take(line, number) is { } text)
                {
                    yield return (text, number);
                }

                number++;
            }

            line.Write(buffer, start, read - start);
        }

        if (Take(line, number) is { } last)
        {
            yield return (last, number);
        }
    }

    private static byte[]? Take(MemoryStream line, long number)
    {
        var text = line.ToArray();
        line.SetLength(0);
        text = number == 1 && text.AsSpan().StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;
        return text.AsSpan().IndexOfAnyExcept(" \t\r"u8) >= 0 ? text : null;
    }
}
